import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createNoticeTable, KEPT_NOTICES } from '../../../../../functions/platform/storage/notice-table.ts';
import { createTables, itemsOf, startDynamo, type TestDynamo } from '../../../../tools/dynamo.ts';
import { impatience } from '../../../../tools/simulation.ts';

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
  await createTables(dynamo.documents, 'told-');
});
afterAll(() => dynamo.stop());

const log = () => createNoticeTable(dynamo.documents, 'told-notices', () => 1234, impatience);

describe('notices', () => {
  it('of many that tell at once are all there, numbered without a gap', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => log().tell('busy', 'test', { n })));
    const { last, notices } = await log().read('busy');
    expect(last).toBe(20);
    expect(notices.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
    expect(notices.map(({ data }) => Number(data.n)).sort((a, b) => a - b)).toEqual([...Array(20).keys()]);
    expect(notices.every(({ at, type }) => at === 1234 && type === 'test')).toBe(true);
  });

  it('are kept world by world, the latest only, in an item that one unit reads', async () => {
    const job = { kind: 'build-dashboards', generation: 1, status: 'running', step: 'templates', error: null };
    for (let n = 1; n <= KEPT_NOTICES + 5; n += 1) {
      const id = `job-${crypto.randomUUID()}`;
      await log().tell('long', 'job.progress', { job: { id, ...job, percentage: n % 100 } });
    }
    const { last, notices } = await log().read('long');
    expect([last, notices.length, notices[0]?.number]).toEqual([KEPT_NOTICES + 5, KEPT_NOTICES, 6]);
    expect(await log().read('other')).toEqual({ last: 0, notices: [] });
    const items = await itemsOf(dynamo.documents, 'told-notices');
    const size = Buffer.from(Object(items.find(({ pk }) => pk === 'long')).data).byteLength;
    expect(size).toBeLessThan(4 * 1024);
  });

  it('are forgotten with their world', async () => {
    await log().tell('gone', 'test', {});
    await log().remove('gone');
    expect(await log().read('gone')).toEqual({ last: 0, notices: [] });
    await log().tell('gone', 'test', {});
    expect((await log().read('gone')).last).toBe(1);
  });

  it('that cannot be written fail whoever tells them', async () => {
    const missing = createNoticeTable(dynamo.documents, 'told-no-such-table', () => 0, impatience);
    await expect(missing.tell('w', 'test', {})).rejects.toThrow();
  });
});
