import type { Rule, RuleSnapshot } from './rules.ts';
import type { RowKind, World } from './world.ts';

type About<W extends World, K extends RowKind<W>> = Omit<Rule<W>, 'check' | 'entity'> & { readonly entity: K };

/** A rule that looks at each row of a kind by itself. */
export interface RowRule<W extends World, K extends RowKind<W>> extends About<W, K> {
  /** What is wrong with the row, or null. */
  readonly fault: (row: W['rows'][K], record: W['records'][K], snapshot: RuleSnapshot<W>) => string | null;
}

/** A rule on how a row may follow from the row of the tick before; rows without one are not looked at. */
export interface MoveRule<W extends World, K extends RowKind<W>> extends About<W, K> {
  readonly fault: (before: W['rows'][K], after: W['rows'][K]) => string | null;
}

export function rowRule<W extends World, K extends RowKind<W>>({ fault, ...about }: RowRule<W, K>): Rule<W> {
  return {
    ...about,
    check(snapshot) {
      const rows: readonly W['rows'][K][] = snapshot.rows[about.entity];
      const broken: { id: string; detail: string }[] = [];
      for (const row of rows) {
        const detail = fault(row, snapshot.simulation.state[about.entity].need(row.id), snapshot);
        if (detail !== null) broken.push({ id: row.id, detail });
      }
      return { checked: rows.length, broken };
    },
  };
}

export function moveRule<W extends World, K extends RowKind<W>>({ fault, ...about }: MoveRule<W, K>): Rule<W> {
  return {
    ...about,
    check(snapshot) {
      const rows: readonly W['rows'][K][] = snapshot.rows[about.entity];
      const broken: { id: string; detail: string }[] = [];
      let checked = 0;
      for (const after of rows) {
        const before: W['rows'][K] | undefined = snapshot.previous?.[about.entity].get(after.id);
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
