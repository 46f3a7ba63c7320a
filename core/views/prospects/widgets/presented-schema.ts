import { extended, type JsonSchema, list, maybeNumber, name, object } from '../../../kernel/json-schema.ts';
import {
  cell,
  type Fields,
  frameFields,
  says,
  scope,
  seriesFields,
  yes,
} from '../../../kernel/presentation/schemas.ts';

/** Series over so many labels. */
export function series(limits: JsonSchema): JsonSchema {
  return list(extended({ name, data: list(maybeNumber, limits) }, seriesFields));
}

/** What stands in a table beside the fields of the seed. */
export const tableFields: Fields = {
  ...frameFields,
  cells: says(
    list({ type: 'object', additionalProperties: cell }),
    'Of each row, what it shows by the keys of columns.',
  ),
  row_details: list(
    object(
      {
        scope,
        link: says(
          object({ entity: { enum: ['clients', 'licenses', 'technicians', 'leads'] }, id: name }),
          'The row of the company that it shows.',
        ),
        partial: yes,
      },
      ['link', 'partial'],
    ),
  ),
  totals_label: name,
  totals_display: { type: 'object', additionalProperties: name },
};
