import * as z from 'zod';
import { type Dataset, rowSchema } from '../../core/views/revops/index.ts';

/** `dashboard_kpis` → `DashboardKpis`: what the schema of a dataset’s answer is called in the documents. */
export function componentName(id: string): string {
  return id.replaceAll(/(?:^|_)([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
}

/** A row of a dataset as the API answers it: made of the dataset’s own fields, so that no field is typed twice. */
export function wireSchema(dataset: Dataset): z.ZodType {
  // The two differ in what may be changed only.
  const schema = rowSchema(dataset) as z.core.JSONSchema.JSONSchema;
  return z.fromJSONSchema(schema).meta({ id: `${componentName(dataset.id)}Row` });
}
