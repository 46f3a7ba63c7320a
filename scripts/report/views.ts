import type { PrintableView } from '../../core/print/printable.ts';
import type { CompanyAtTick } from '../../core/views/operations/index.ts';
import { printable as operations } from '../../core/views/operations/printable.ts';
import { printable as prospects } from '../../core/views/prospects/printable.ts';

/** The views whose pages `npm run report` prints, in the order of its lists. */
export const views: readonly PrintableView<CompanyAtTick>[] = [operations, prospects];
