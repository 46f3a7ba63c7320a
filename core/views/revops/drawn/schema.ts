import { type JsonSchema, list, maybeNumber, name, number, object } from '../../../kernel/json-schema.ts';
import {
  axis,
  axisLabels,
  figureFields,
  frameFields,
  OPTIONAL_IN_FIGURE,
  seriesFields,
  status,
} from '../../../kernel/presentation/schemas.ts';
import { benchmarkBases, drawingKinds } from './drawing.ts';

const text: JsonSchema = { type: 'string' };

/** The JSON Schema of a drawing. */
export const drawingSchema: JsonSchema = object({
  ...frameFields,
  kind: { enum: drawingKinds },
  tiles: list(
    object(
      {
        field: name,
        ...figureFields,
        value: maybeNumber,
        display: text,
        target: number,
        benchmarks: list(object({ label: name, basis: { enum: benchmarkBases }, value: maybeNumber, display: text })),
      },
      [...OPTIONAL_IN_FIGURE, 'target'],
    ),
  ),
  x: axisLabels,
  series: list(object({ field: name, name, data: list(maybeNumber), ...seriesFields })),
  parts: list(
    object({
      label: name,
      value: number,
      display: text,
      role: { enum: ['total', 'part'] },
      from: number,
      to: number,
      tone: status,
      percentage_display: { type: ['string', 'null'] },
    }),
  ),
  axis: { anyOf: [axis, { type: 'null' }] },
});
