import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { openApiDocument } from '../../../../../functions/platform/contract/openapi.ts';
import { defineRoutes, type Route } from '../../../../../functions/platform/contract/route.ts';
import { readBatch } from '../../../../../functions/platform/http/batch.ts';
import { readFields } from '../../../../../functions/platform/http/validate.ts';

const item = z.object({ name: z.string().min(1), size: z.int().default(1) });
const body = z.object({ items: z.array(item).max(3), note: z.string().optional() });
const [route]: Route[] = Object.values(
  defineRoutes({
    putItems: {
      ...{ method: 'POST', path: '/items', tag: 'Items', summary: 'Items', access: 'open', world: false },
      ...{ batch: 'items', body, responses: { 200: { description: 'Taken.' } }, errors: [] },
    },
  }),
);

describe('a body that is read record by record', () => {
  it('gives each record as its schema reads it, or what is wrong with it, where it stands', () => {
    const records = [{ name: 'a' }, { name: '', size: 'x' }, 5];
    const expected = (within: string) => [
      { index: 0, pointer: `${within}/0`, value: { name: 'a', size: 1 } },
      {
        index: 1,
        pointer: `${within}/1`,
        faults: [
          { pointer: `${within}/1/name`, detail: 'Expected at least 1 character.' },
          { pointer: `${within}/1/size`, detail: 'Expected a number, not a text.' },
        ],
      },
      {
        index: 2,
        pointer: `${within}/2`,
        faults: [{ pointer: `${within}/2`, detail: 'Expected an object, not a number.' }],
      },
    ];
    expect(readBatch(body, 'items', { items: records, note: 'n' }).value).toEqual({ entries: expected('/items') });
    expect(readBatch(body, 'items', records).value).toEqual({ entries: expected('') });
    expect(readBatch(body, 'items', [{ name: 'b', other: 1 }]).value).toMatchObject({
      entries: [{ faults: [{ pointer: '/0/other' }] }],
    });
  });

  it('is refused as a whole for what is wrong around the records', () => {
    const pointersOf = (value: unknown) => readBatch(body, 'items', value).findings.map(({ pointer }) => pointer);
    const four = Array.from({ length: 4 }, () => ({ name: 'a' }));
    expect(
      [four.slice(1), four, { items: four }, {}, { items: {} }, null, { items: [], more: 1 }].map(pointersOf),
    ).toEqual([[], [''], ['/items'], ['/items'], ['/items'], [''], ['/more']]);
    expect(() => readFields(route as Route, { params: {}, query: {}, body: four })).toThrow('a value is not allowed');
    expect(() => readBatch(body, 'note', [])).toThrow('no list note');
  });

  it('is documented as the object or the list', () => {
    const document = openApiDocument([route as Route], { title: 't', version: '1', serverUrl: 'https://a.example' });
    const content = document.paths?.['/items']?.post?.requestBody;
    expect(content).toMatchObject({
      content: {
        'application/json': {
          schema: {
            anyOf: [
              { type: 'object', required: ['items'] },
              { type: 'array', maxItems: 3 },
            ],
          },
        },
      },
    });
  });
});
