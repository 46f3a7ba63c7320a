import type { RouteTable } from '../platform/contract/route.ts';
import type { FunctionManifest, TableAccess } from '../platform/manifest.ts';
import { fontAssets } from './pdf/assets.ts';

/** What a view says of the function that prints its documents. */
export interface PrintingFunction {
  readonly description: string;
  readonly entry: string;
  readonly routes: RouteTable;
  /** What it reads of the view and its world. */
  readonly tables: TableAccess;
  readonly settings?: Readonly<Record<string, string>>;
  readonly narrates?: boolean;
  readonly cost: FunctionManifest['cost'];
}

/**
 * The function that prints documents of a view while the caller waits: they are stored among the reports, whose records
 * and bucket it writes to.
 */
export function printingFunction({ routes, tables, settings, ...own }: PrintingFunction): FunctionManifest {
  return {
    ...own,
    // For its processor: drawing takes as much as reading what is drawn.
    memory: 1769,
    timeout: 29,
    trigger: { kind: 'http', routes },
    assets: fontAssets,
    // Beside the bucket that its files go into, which has no name of its own.
    stack: 'reports',
    // And the record of what was printed, who hears of it, and which requests were made.
    tables: {
      ...tables,
      reports: ['PutItem'],
      notices: ['GetItem', 'PutItem'],
      idempotency: ['GetItem', 'PutItem', 'DeleteItem'],
    },
    files: { variable: 'REPORT_BUCKET', bucket: 'Files', under: 'reports/', actions: ['GetObject', 'PutObject'] },
    settings: { REPORT_DAYS: 'reportDays', ...settings },
  };
}
