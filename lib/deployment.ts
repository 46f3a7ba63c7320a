import type { Bundle } from './build.ts';
import type { Alarms } from './constructs/alarms.ts';
import type { Names } from './names.ts';
import type { Settings } from './settings.ts';

export type Bundles = Readonly<Record<string, Pick<Bundle, 'folder'>>>;

/** What all stacks of one deployment have in common. */
export interface Deployment {
  readonly settings: Settings;
  readonly names: Names;
  readonly bundles: Bundles;
  readonly alarms: Alarms;
  /** Executions that each queue's consumer may take at a time, by queue. */
  readonly concurrency: ReadonlyMap<string, number>;
}
