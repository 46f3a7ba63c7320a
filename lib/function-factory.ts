import type { Construct } from 'constructs';
import { defaultCounts } from '../core/world/config.ts';
import type { Bundle } from './build.ts';
import type { Alarms } from './constructs/alarms.ts';
import { NodeFunction } from './constructs/node-function.ts';
import { type FunctionName, functions } from './functions.ts';
import type { Settings } from './settings.ts';

export type Bundles = Readonly<Record<FunctionName, Pick<Bundle, 'folder'>>>;

/** Every handler behind the gateway checks again that the gateway has let a token through. */
export const CLOSED = { AUTH_MODE: 'jwt' };

/** Makes the functions of the list, each with the environment that all of its kind have. */
export class FunctionFactory {
  readonly settings: Settings;
  readonly #bundles: Bundles;
  readonly #alarms: Alarms;

  constructor(settings: Settings, bundles: Bundles, alarms: Alarms) {
    this.settings = settings;
    this.#bundles = bundles;
    this.#alarms = alarms;
  }

  create(scope: Construct, name: FunctionName, environment: Readonly<Record<string, string>>): NodeFunction {
    return new NodeFunction(scope, `Function ${name}`, {
      name,
      prefix: this.settings.prefix,
      definition: functions[name],
      code: this.#bundles[name].folder,
      environment: { STAGE: this.settings.stage, LOG_LEVEL: 'info', ...environment },
      alarms: this.#alarms,
    });
  }

  /** For functions that read or write tables. */
  dataEnvironment(): Record<string, string> {
    return { DYNAMODB_TABLE_PREFIX: this.settings.prefix };
  }

  /** For functions that make worlds: what a world is made from when nothing else is said. */
  worldEnvironment(): Record<string, string> {
    const { seed, interval, tempo, counts } = this.settings;
    return {
      ...this.dataEnvironment(),
      UPDATE_INTERVAL_SECONDS: String(interval),
      WORLD_SEED: String(seed),
      WORLD_TEMPO: String(tempo),
      ...(counts === defaultCounts ? {} : { WORLD_COUNTS: JSON.stringify(counts) }),
    };
  }
}
