import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createObjectStore, type ObjectStore } from '../../../../functions/platform/storage/object-store.ts';
import { fileKey, newReportId, type ReportRecord } from '../../../../functions/print/record.ts';
import { createReportTable } from '../../../../functions/print/tables/report-table.ts';
import { sweepReports } from '../../../../functions/reports/sweep.ts';
import { createHeadTable } from '../../../../functions/worlds/tables/head-table.ts';
import { installWorld } from '../../../../functions/worlds/write/genesis.ts';
import { removeWorld, replaceWorld } from '../../../../functions/worlds/write/worlds.ts';
import { type Messaging, startMessaging } from '../../../../local/emulators/messaging.ts';
import { Crash, failing } from '../../../tools/crashes.ts';
import { createTables, startDynamo, type TestDynamo } from '../../../tools/dynamo.ts';
import { madeWorld } from '../../../tools/made-world.ts';
import { originOf, servicesOn, type TestServices, WEDNESDAY } from '../../../tools/simulation.ts';

const PREFIX = 'swept-';
const bucket = 'files';
const folder = mkdtempSync(join(tmpdir(), 'showroom-sweep-'));
const clock = { now: WEDNESDAY };

let dynamo: TestDynamo;
let messaging: Messaging;
let client: S3Client;
let objects: ObjectStore;
let services: TestServices;
const reports = () => createReportTable(dynamo.documents, `${PREFIX}reports`, () => clock.now);
const heads = () => createHeadTable(dynamo.documents, `${PREFIX}worlds`);

beforeAll(async () => {
  dynamo = await startDynamo();
  await createTables(dynamo.documents, PREFIX);
  services = servicesOn(dynamo.documents, PREFIX, clock);
  messaging = await startMessaging(join(folder, 'messaging'), folder, 'us-east-2');
  const identity = { name: bucket, ref: bucket, attributes: {} };
  const properties = { LifecycleConfiguration: { Rules: [] } };
  const buckets = [{ stackName: 'App', logicalId: bucket, identity, properties }];
  messaging.provision({ queues: [], topics: [], subscriptions: [], buckets });
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const config = { endpoint: messaging.url, region: 'us-east-2', credentials };
  client = new S3Client(config);
  objects = createObjectStore({ bucket, linkSeconds: 900, now: Date.now }, config);
});

afterAll(async () => {
  client.destroy();
  await messaging.stop();
  await dynamo.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Reports of a world, made a second after one another from now on. */
async function makeReports(world: string, count: number): Promise<ReportRecord[]> {
  const made: ReportRecord[] = [];
  for (let index = 0; index < count; index += 1) {
    clock.now += 1000;
    const createdAt = clock.now;
    const record: ReportRecord = {
      id: newReportId(createdAt),
      world,
      pageType: 'sales-pipeline',
      paper: 'A4',
      generation: 1,
      tick: 1,
      time: createdAt,
      pages: 1,
      sizeBytes: 4,
      narrator: 'rules',
      createdAt,
      expiresAt: Math.floor(createdAt / 1000) + 86_400,
    };
    await objects.put(fileKey(record), Buffer.from('%PDF'), 'application/pdf');
    await reports().put(record);
    made.push(record);
  }
  return made;
}

/** Which of the records, and which of their files, are there. */
async function present(records: readonly ReportRecord[]): Promise<{ records: number; files: number }> {
  const statuses = await Promise.all(
    records.map(async (record) => (await fetch((await objects.link(fileKey(record), 'x.pdf')).url)).status),
  );
  const found = await Promise.all(records.map(({ world, id }) => reports().get(world, id)));
  return {
    records: found.filter((record) => record !== null).length,
    files: statuses.filter((status) => status === 200).length,
  };
}

const install = (world: string) => installWorld(services, world, madeWorld(originOf()), false);
const sweep = (world: string) => sweepReports({ heads: heads(), reports: reports(), objects }, world);

describe('the sweep of reports', () => {
  it('removes records and files of a world that is gone, and none of another', async () => {
    await install('gone');
    const [mine, others] = [await makeReports('gone', 3), await makeReports('stays', 2)];
    await removeWorld(services, 'gone');
    await sweep('gone');
    expect(await present(mine)).toEqual({ records: 0, files: 0 });
    expect(await present(others)).toEqual({ records: 2, files: 2 });
    await sweep('gone'); // delivered twice
  });

  it('keeps those of a world that was regenerated, and of a new world under an old name', async () => {
    await install('again');
    const first = await makeReports('again', 2);
    await replaceWorld(services, 'again', madeWorld(originOf({ seed: 9 })));
    await sweep('again');
    expect(await present(first)).toEqual({ records: 2, files: 2 });
    await removeWorld(services, 'again');
    clock.now += 1000;
    await install('again');
    const second = await makeReports('again', 2);
    await sweep('again');
    expect(await present(first)).toEqual({ records: 0, files: 0 });
    expect(await present(second)).toEqual({ records: 2, files: 2 });
  });

  it('leaves nothing wherever a crash ends it, once it is done again', async () => {
    const calls = await crashAt(undefined);
    expect(calls).toContain('objects.remove');
    for (let call = 0; call < calls.length; call += 1) {
      for (const when of ['before', 'after'] as const) await crashAt({ call, when, deadly: true });
    }
  });
});

/** Sweeps a world whose reports are there anew, crashes, and sweeps again. Answers the calls of the first sweep. */
async function crashAt(fault: Parameters<typeof failing>[0]): Promise<readonly string[]> {
  const records = await makeReports('crashed', 2);
  const { calls, wrap } = failing(fault);
  const faulty = {
    heads: wrap('heads', heads()),
    reports: wrap('reports', reports()),
    objects: wrap('objects', objects),
  };
  const first = sweepReports(faulty, 'crashed');
  await (fault ? expect(first).rejects.toThrow(Crash) : first);
  await sweep('crashed');
  expect({ fault, ...(await present(records)) }).toEqual({ fault, records: 0, files: 0 });
  return calls;
}
