import * as z from 'zod';
import { ALL } from '../../core/views/revops/index.ts';
import { regions, segments } from '../../core/world/index.ts';
import { cursorQuery, enumQuery, limitQuery } from '../platform/contract/fields.ts';

/** Rows of one page unless a request says otherwise, and the most. */
export const PER_PAGE = 1000;

export const paging = { limit: limitQuery(PER_PAGE, PER_PAGE).optional(), cursor: cursorQuery().optional() };

const text = (description: string, examples: string[]) =>
  z.string().max(100).optional().meta({ description, examples });

/** What a dashboard is filtered by, as the seed has it, and the past that it may be asked of. */
export const filterQuery = {
  quarter: text('The quarter: the running one by default; a past one is answered as of its end.', ['Q4 2026']),
  week: text('A week that has ended, as ISO 8601 writes it: everything is answered as of its end.', ['2026-W47']),
  team: text('`All`, or the name of a manager: the territories of the team.', [ALL]),
  segment: enumQuery([ALL, ...segments]).optional(),
  region: enumQuery([ALL, ...regions]).optional(),
};

/** What chooses rows of a dataset that has such a field. */
export const rowQuery = {
  rep_id: z.string().max(128).optional().meta({ description: 'Rows of one rep.' }),
  period: enumQuery(['30d', '7d', 'today']).optional().meta({ description: 'Rows of one period of activity.' }),
};

const filters = z.object(filterQuery);
export type FilterQuery = z.output<typeof filters>;
const rows = z.object(rowQuery);
export type RowQuery = z.output<typeof rows>;
