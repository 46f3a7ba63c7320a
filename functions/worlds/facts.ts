import { canonical } from '../../core/kernel/canonical.ts';
import { isoDate, isoMonth, type Time } from '../../core/kernel/time.ts';
import { type Fact, FULL_DETAIL_ROWS, type Simulation, totalRows } from '../../core/world/index.ts';
import { isFactChunk } from './head.ts';

/** Whether the world is small enough to keep facts and the history of each client. */
export function keepsDetail(simulation: Simulation): boolean {
  return totalRows(simulation.config.counts) <= FULL_DETAIL_ROWS;
}

/** How facts are put to those of a world. */
export interface FactPlan {
  /** Names of chunks whose texts it needs, as far as there are such chunks. */
  readonly needs: readonly string[];
  /** Names of chunks that are in others after it. */
  readonly gone: readonly string[];
  /** The texts of all chunks that differ after it, by name. */
  texts(stored: ReadonlyMap<string, string>): Map<string, string>;
}

/**
 * Appends facts to the chunks that hold them, one fact a line: `facts/2026-11-21` for the day that runs, so that little
 * is written again, and `facts/2026-11` for the days of a month that are over. A day that is over is put into its month.
 * What a head names holds precisely the facts up to its tick, so that a commit tried again writes none twice.
 * @param present names of the world's chunks
 * @param now the world's time after the facts
 */
export function planFacts(present: readonly string[], facts: readonly Fact[], now: Time): FactPlan {
  const today = `facts/${isoDate(now)}`;
  const gone = present.filter((name) => isFactChunk(name) && isDay(name) && name !== today).sort();
  const fresh = Map.groupBy(facts, ({ time }) => (isoDate(time) === isoDate(now) ? today : `facts/${isoMonth(time)}`));
  const names = [...new Set([...gone.map((day) => day.slice(0, -'-21'.length)), ...fresh.keys()])];
  return {
    needs: [...names, ...gone],
    gone,
    texts(stored) {
      const textOf = (name: string): string => {
        const days = isDay(name) ? [] : gone.filter((day) => day.startsWith(name));
        const before = [name, ...days].map((part) => stored.get(part) ?? '');
        return [...before, ...(fresh.get(name) ?? []).map((fact) => `${canonical({ ...fact })}\n`)].join('');
      };
      return new Map(names.map((name) => [name, textOf(name)]));
    },
  };
}

function isDay(name: string): boolean {
  return name.length === 'facts/2026-11-21'.length;
}
