import type { Narrator } from '../../core/kernel/narrator.ts';
import type { Dataset } from '../../core/views/revops/index.ts';
import { narrateInsights } from '../../core/views/revops/index.ts';
import { type RepInsight, repCoachingInsights } from '../../core/views/revops/reps/rep-coaching-insights.ts';
import type { Rows } from './ports.ts';

/** Rows in the words of whoever narrates. */
export type Wording = (dataset: Dataset, version: string, rows: Rows) => Promise<Rows>;

/** Insights that are kept in a model’s words. */
const MOST_KEPT = 200;

/**
 * Puts the coaching insights of one rep into the words of a narrator, once per version of the dataset. Those of several
 * reps, and rows of other datasets, stay as the rules write them: a model is waited for, and reads one person at a time.
 */
export function createWording(narrator: Narrator): Wording {
  const kept = new Map<string, Rows>();
  return async (dataset, version, rows) => {
    const [row] = rows;
    if (dataset.id !== repCoachingInsights.id || row === undefined || rows.length > 1) return rows;
    const key = `${version}/${String(row.repId)}`;
    const worded = kept.get(key) ?? (await narrateInsights(rows as readonly RepInsight[], narrator));
    kept.set(key, worded);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return worded;
  };
}
