import { DomainError, type FieldError } from '../../../kernel/errors.ts';
import type { Observation, Submitted } from '../types.ts';
import { findInput, inputs } from './catalogue.ts';
import { LARGEST_VALUE } from './largest-value.ts';

/**
 * Takes submitted measures for the inputs of their ids; inputs that were not submitted are absent.
 * Fails with `invalid` for an id that there is not or that comes twice, and for a value or a confidence that is no number or out of range.
 */
export function observeSubmitted(measures: readonly Submitted[]): Observation[] {
  check(measures);
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  return inputs.map(({ id, unit, label }): Observation => {
    const measure = byId.get(id);
    if (!measure) return { status: 'absent', id, kind: 'not-submitted', reason: `${label} was not submitted.` };
    const { value, confidence, evidence } = measure;
    return {
      status: 'observed',
      id,
      value,
      unit,
      period: null,
      sampleSize: null,
      coverage: null,
      freshness: null,
      confidence,
      source: 'submitted',
      evidence,
    };
  });
}

function check(measures: readonly Submitted[]): void {
  const faults: FieldError[] = [];
  const seen = new Set<string>();
  for (const [n, { id, value, confidence }] of measures.entries()) {
    const at = `/measures/${n}`;
    if (!findInput(id)) faults.push({ pointer: `${at}/id`, detail: 'Expected an id of GET …/catalogue/measures.' });
    else if (seen.has(id)) faults.push({ pointer: `${at}/id`, detail: 'Expected each id once.' });
    seen.add(id);
    if (!(Math.abs(value) <= LARGEST_VALUE)) {
      faults.push({ pointer: `${at}/value`, detail: `Expected a number from −${LARGEST_VALUE} to ${LARGEST_VALUE}.` });
    }
    if (!(confidence >= 0 && confidence <= 1))
      faults.push({ pointer: `${at}/confidence`, detail: 'Expected a number from 0 to 1.' });
  }
  if (faults.length > 0) throw new DomainError('invalid', 'These measures can’t be taken.', faults);
}
