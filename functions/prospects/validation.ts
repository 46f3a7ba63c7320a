import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { DashboardTemplate } from '../../core/views/prospects/template.ts';
import type { WidgetType } from '../../core/views/prospects/widget.ts';
import type { DashboardData } from '../../core/views/prospects/widgets/data.ts';
import type { ValidationResult } from './records.ts';

/** JSON Schema 2020-12 of each type of widget. */
export type WidgetSchemas = Readonly<Record<WidgetType, object>>;

/** Faults of one widget that are told. */
const MOST_FAULTS = 5;

/** Checks the data of dashboards: each widget has data, of the form that its type has, and nobody else has any. */
export function createValidation(
  schemas: WidgetSchemas,
): (template: DashboardTemplate, data: DashboardData) => ValidationResult {
  const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
  const compiled = new Map<WidgetType, ValidateFunction>();

  function validatorOf(type: WidgetType): ValidateFunction {
    const validate = compiled.get(type) ?? ajv.compile(schemas[type]);
    compiled.set(type, validate);
    return validate;
  }

  function faultsOf(type: WidgetType, data: unknown): { path: string; message: string }[] {
    if (data === undefined) return [{ path: '', message: 'The widget has no data.' }];
    const validate = validatorOf(type);
    if (validate(data)) return [];
    const faults = (validate.errors ?? []).map(({ instancePath, message = 'is wrong' }) => ({
      path: instancePath,
      message,
    }));
    return faults.slice(0, MOST_FAULTS);
  }

  return ({ widgets }, { dashboard_data }) => {
    const errors = widgets.flatMap(({ id, type }) =>
      faultsOf(type, dashboard_data[id]).map((fault) => ({ widget_id: id, ...fault })),
    );
    const known = new Set(widgets.map(({ id }) => id));
    for (const id of Object.keys(dashboard_data)) {
      if (!known.has(id)) errors.push({ widget_id: id, path: '', message: 'The template has no such widget.' });
    }
    return { valid: errors.length === 0, widgets_checked: widgets.length, errors };
  };
}
