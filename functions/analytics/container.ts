import { type Backoff, backoff } from '../platform/storage/backoff.ts';
import { createDocuments, type Documents } from '../platform/storage/dynamo.ts';
import { createAcademyReader } from '../telemetry/academy.ts';
import { createTelemetryLog, TELEMETRY_LOG } from '../telemetry/tables/telemetry-log-table.ts';
import { createEventReader } from '../worlds/read/events.ts';
import { createLoader } from '../worlds/read/loader.ts';
import { createChunkTable } from '../worlds/tables/chunk-table.ts';
import { createHeadTable } from '../worlds/tables/head-table.ts';
import type { AnalyticsEnv } from './env.ts';
import { createAnswers } from './read/answers.ts';
import { createEventPages } from './read/event-pages.ts';
import type { AnalyticsServices } from './services.ts';
import { createZones } from './zones.ts';

interface Given {
  readonly timezone: string;
  now(): number;
}

/** What answers of worlds as they are committed, on the tables of an installation. */
export function analyticsOn(
  documents: Documents,
  prefix: string,
  { timezone, now }: Given,
  patient: Backoff = backoff,
): AnalyticsServices {
  const heads = createHeadTable(documents, `${prefix}worlds`);
  const loader = createLoader(heads, createChunkTable(documents, `${prefix}snapshots`, now, patient));
  const events = createEventReader(loader);
  const log = createTelemetryLog(documents, `${prefix}${TELEMETRY_LOG}`, patient);
  const academy = createAcademyReader(loader, events, log);
  return {
    loader,
    academy,
    pages: createEventPages(loader, events, log),
    answers: createAnswers(),
    zones: createZones(),
    timezone,
  };
}

/** For the function that answers requests. */
export function createContainer(env: AnalyticsEnv): AnalyticsServices {
  const given = { timezone: env.DASHBOARD_TIMEZONE, now: () => Date.now() };
  return analyticsOn(createDocuments(), env.DYNAMODB_TABLE_PREFIX, given);
}
