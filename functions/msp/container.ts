import type { NoticeLog } from '../platform/notices/notices.ts';
import { createDocuments } from '../platform/storage/dynamo.ts';
import { createNoticeTable } from '../platform/storage/notice-table.ts';
import type { ChangeLog, ChunkStore } from '../worlds/ports.ts';
import { createEventReader, type EventReader } from '../worlds/read/events.ts';
import { createHistoryReader, type HistoryReader } from '../worlds/read/history.ts';
import { createLoader, type WorldLoader } from '../worlds/read/loader.ts';
import { createChangeTable } from '../worlds/tables/change-table.ts';
import { createChunkTable } from '../worlds/tables/chunk-table.ts';
import { createHeadTable } from '../worlds/tables/head-table.ts';
import type { MspEnv } from './env.ts';

/** What reading a world needs. */
export interface MspContainer {
  readonly loader: WorldLoader;
  readonly history: HistoryReader;
  readonly events: EventReader;
  readonly chunks: Pick<ChunkStore, 'read'>;
  readonly changes: Pick<ChangeLog, 'read'>;
  readonly notices: Pick<NoticeLog, 'read'>;
  /** The wall clock, epoch milliseconds. */
  now(): number;
}

export function createContainer(env: MspEnv): MspContainer {
  const documents = createDocuments();
  const now = (): number => Date.now();
  const chunks = createChunkTable(documents, `${env.DYNAMODB_TABLE_PREFIX}snapshots`, now);
  const loader = createLoader(createHeadTable(documents, `${env.DYNAMODB_TABLE_PREFIX}worlds`), chunks);
  return {
    loader,
    history: createHistoryReader(loader),
    events: createEventReader(loader),
    chunks,
    changes: createChangeTable(documents, `${env.DYNAMODB_TABLE_PREFIX}changes`, now),
    notices: createNoticeTable(documents, `${env.DYNAMODB_TABLE_PREFIX}notices`, now),
    now,
  };
}
