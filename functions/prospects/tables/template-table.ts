import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { categories } from '../../../core/views/prospects/template.ts';
import type { WorldRef } from '../../platform/follow/interests.ts';
import { queryItems } from '../../platform/storage/batch.ts';
import { beginningWith, getItem, putWhere } from '../../platform/storage/conditions.ts';
import type { Documents } from '../../platform/storage/dynamo.ts';
import { fromJsonText, toJsonText } from '../../platform/storage/json-text.ts';
import { VersionConflict } from '../../platform/storage/version-conflict.ts';
import { keyIn, partitionOfKey, requireKeyIn } from '../names.ts';
import type { TemplateStore } from '../ports.ts';
import type { TemplateRecord } from '../records.ts';

/** Templates under their ids, which begin with their client's key: one is found by its id, a client's are one range. */
export function createTemplateTable(documents: Documents, table: string): TemplateStore {
  return {
    async get(world, id) {
      const key = keyIn('template', id);
      if (key === null) return null;
      const item = await getItem(documents, table, { pk: partitionOfKey(world, key), sk: id });
      return item === undefined ? null : templateOf(item.content);
    },

    async listByClient(world, key) {
      const templates: TemplateRecord[] = [];
      const query = beginningWith(table, partitionOfKey(world, key), `template-${key}-`);
      for await (const item of queryItems(documents, query)) templates.push(templateOf(item.content));
      return templates.sort((a, b) => categories.indexOf(a.category) - categories.indexOf(b.category));
    },

    async put(world, template) {
      await documents.send(new PutCommand({ TableName: table, Item: itemOf(world, template) }));
    },

    async replace(world, template, stamp) {
      const same = { ConditionExpression: 'stamp = :stamp', ExpressionAttributeValues: { ':stamp': stamp } };
      if (await putWhere(documents, table, itemOf(world, template), same)) return;
      throw new VersionConflict(`The template ${template.id}`);
    },
  };
}

function itemOf(world: WorldRef, template: TemplateRecord) {
  const { id, client_id, name, category, stamp } = template;
  return {
    pk: partitionOfKey(world, requireKeyIn('template', id)),
    sk: id,
    client_id,
    name,
    category,
    stamp,
    content: { ...template, widgets: toJsonText(template.widgets) },
  };
}

function templateOf(content: unknown): TemplateRecord {
  const stored = content as TemplateRecord;
  return { ...stored, widgets: fromJsonText(stored.widgets) };
}
