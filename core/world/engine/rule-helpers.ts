import type { EntityKind } from '../config.ts';
import type { Rows } from '../rows.ts';
import type { Records } from '../state.ts';
import type { Rule, RuleView } from './part.ts';

interface RowRule<K extends EntityKind> {
  readonly id: string;
  readonly label: string;
  readonly rationale: string;
  readonly entity: K;
  /** What is wrong with the row, or null. */
  readonly fault: (row: Rows[K], record: Records[K], view: RuleView) => string | null;
}

/** A rule that looks at each row of a kind by itself. */
export function rowRule<K extends EntityKind>(spec: RowRule<K>): Rule {
  const { id, label, rationale, entity, fault } = spec;
  return {
    id,
    label,
    rationale,
    entity,
    check(view) {
      const rows: readonly Rows[K][] = view.rows[entity];
      const broken: { id: string; detail: string }[] = [];
      for (const row of rows) {
        const detail = fault(row, view.simulation.state[entity].need(row.id), view);
        if (detail !== null) broken.push({ id: row.id, detail });
      }
      return { checked: rows.length, broken };
    },
  };
}

/** A rule on how a row may follow from the row of the tick before; rows without one are not looked at. */
export function moveRule<K extends EntityKind>(
  spec: Omit<RowRule<K>, 'fault'> & { readonly fault: (before: Rows[K], after: Rows[K]) => string | null },
): Rule {
  const { id, label, rationale, entity, fault } = spec;
  return {
    id,
    label,
    rationale,
    entity,
    check(view) {
      const rows: readonly Rows[K][] = view.rows[entity];
      const broken: { id: string; detail: string }[] = [];
      let checked = 0;
      for (const after of rows) {
        const before: Rows[K] | undefined = view.previous?.[entity].get(after.id);
        if (!before) continue;
        checked += 1;
        const detail = fault(before, after);
        if (detail !== null) broken.push({ id: after.id, detail });
      }
      return { checked, broken };
    },
  };
}

/** A sentence when two numbers that must be equal are not. */
export function unequal(what: string, actual: number, expected: number): string | null {
  return actual === expected ? null : `${what} is ${actual}, expected ${expected}`;
}

/** A sentence when a number lies outside low … high. */
export function outside(what: string, value: number, low: number, high: number): string | null {
  return value >= low && value <= high ? null : `${what} is ${value}, expected ${low} to ${high}`;
}
