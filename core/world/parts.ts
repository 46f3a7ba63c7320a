import { academy } from './academy/index.ts';
import { company } from './company/index.ts';
import { keepsDetail } from './config.ts';
import { kinds } from './kinds.ts';
import { type Part, Registry } from './machine.ts';
import { operations } from './operations/index.ts';
import { sales } from './sales/index.ts';

/** The company of some parts, in the order in which they are cast and react. */
export function registryOf(parts: readonly Part[]): Registry {
  return new Registry({ kinds, parts, keepsEvents: ({ counts }) => keepsDetail(counts) });
}

/** All parts of the company. Adding one is a line here. */
export const registry = registryOf([company, operations, sales, academy]);
