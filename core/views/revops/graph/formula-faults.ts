import type { AnyTransform, Dataset } from './dataset.ts';
import type { Field, Fields } from './schema.ts';
import { wireName } from './schema.ts';

/** What is wrong with the formulas of a transform: a field has none, or one names what is neither in its rows nor in its inputs. */
export function formulaFaults(transform: AnyTransform): readonly string[] {
  const inputs = Object.values(transform.inputs);
  return faultsIn(transform.fields, '', (name) => hasName(transform.fields, name) || isOfInput(inputs, name)).map(
    (fault) => `${transform.id} has the field ${fault}`,
  );
}

function faultsIn(fields: Fields, within: string, isKnown: (name: string) => boolean): readonly string[] {
  return Object.entries(fields).flatMap(([name, { formula, fields: nested }]) => {
    const path = within + name;
    const knows = (named: string): boolean => hasName(fields, named) || isKnown(named);
    const unknown = formula?.names.filter((named) => !knows(named)) ?? [];
    return [
      ...(formula === null || formula.text.trim() === '' ? [`${path} without a formula`] : []),
      ...unknown.map((named) => `${path}, whose formula names ${named}: it is neither in its rows nor in its inputs`),
      ...(nested === null ? [] : faultsIn(nested, `${path}.`, knows)),
    ];
  });
}

/** `quotas.amount`, and `quotas` for its rows as such. */
function isOfInput(inputs: readonly Dataset[], name: string): boolean {
  const [id = '', ...path] = name.split('.');
  const input = inputs.find((each) => each.id === id);
  return input !== undefined && (path.length === 0 || hasName(input.fields, path.join('.')));
}

/** `amount`, and `signals.weight` for a field of records. */
function hasName(fields: Fields, name: string): boolean {
  const [first = '', ...rest] = name.split('.');
  const field = fieldOnWire(fields, first);
  if (field === undefined || rest.length === 0) return field !== undefined;
  return field.fields !== null && hasName(field.fields, rest.join('.'));
}

function fieldOnWire(fields: Fields, wire: string): Field | undefined {
  return Object.entries(fields).find(([name]) => wireName(name) === wire)?.[1];
}
