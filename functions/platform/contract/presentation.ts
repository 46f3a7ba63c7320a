import * as z from 'zod';
import type { JsonSchema } from '../../../core/kernel/json-schema.ts';
import {
  axis,
  axisFields,
  axisLabel,
  axisLabels,
  cell,
  columnFields,
  figureFields,
  frameFields,
  seriesFields,
  sparkFields,
  valueFormatFields,
} from '../../../core/kernel/presentation/schemas.ts';
import { fromJsonSchema } from './from-json-schema.ts';

/** The vocabulary of screens as fields of answers: made of the schemas that data are checked against, so that nothing is typed twice. */
const of = (schema: JsonSchema | undefined): z.ZodType => {
  if (schema === undefined) throw new Error('the vocabulary has no such field');
  return fromJsonSchema(schema);
};

const { decimals, currency } = valueFormatFields;
const { scope, message, alt, min_cols, priority, order } = frameFields;

export const frame = {
  scope: of(scope),
  message: of(message),
  alt: of(alt),
  min_cols: of(min_cols),
  priority: of(priority),
  order: of(order),
};
export const precision = { decimals: of(decimals), currency: of(currency) };
export const setting = { ...precision, align: of(columnFields.align), width: of(columnFields.width) };
export const format = {
  format: of(valueFormatFields.format),
  unit: of(valueFormatFields.unit),
  ...precision,
};
export const status = of(figureFields.status);
export const statusLabel = of(figureFields.status_label);
export const better = of(figureFields.better);
export const timeWindow = of(figureFields.window);
export const comparedWith = of(figureFields.compared_with);
export const spark = of(figureFields.spark);
export const role = of(seriesFields.role);
export const label = of(axisLabel);
export const labels = of(axisLabels);
export const valueAxis = of(axis);
export const domain = of(axisFields.domain);
export const bands = of(axisFields.bands);
export const points = of(sparkFields.points);
export const cells = z.record(z.string(), of(cell));
