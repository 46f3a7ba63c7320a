import { readEnv } from '../../platform/http/env.ts';
import { sns } from '../../platform/http/sns.ts';
import { createDocuments } from '../../platform/storage/dynamo.ts';
import { createTelemetryLog, TELEMETRY_LOG } from '../../telemetry/tables/telemetry-log-table.ts';
import { worldRemoved } from '../../worlds/removal.ts';
import { analyticsSweepEnv } from '../env.ts';

const env = readEnv(analyticsSweepEnv, process.env);
const log = createTelemetryLog(createDocuments(), `${env.DYNAMODB_TABLE_PREFIX}${TELEMETRY_LOG}`);

export const handler = sns(worldRemoved, (world) => log.removeAll(world), { env });
