import { company } from './company/index.ts';
import { Registry } from './engine/registry.ts';
import { operations } from './operations/index.ts';
import { sales } from './sales/index.ts';

/** The parts of the company, in the order in which they are cast and react. Adding a part is a line here. */
export const registry = new Registry([company, operations, sales]);
