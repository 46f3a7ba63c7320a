import { readEnv } from '../platform/http/env.ts';
import { sns } from '../platform/http/sns.ts';
import { createDocuments } from '../platform/storage/dynamo.ts';
import { worldRemoved } from '../worlds/removal.ts';
import { revopsSweepEnv } from './env.ts';
import { storesOn } from './stores.ts';

const env = readEnv(revopsSweepEnv, process.env);
const { versions } = storesOn(createDocuments(), env.DYNAMODB_TABLE_PREFIX, () => Date.now());

export const handler = sns(worldRemoved, (world) => versions.removeAll(world), { env });
