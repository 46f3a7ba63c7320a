import { canonical } from '../../core/kernel/canonical.ts';
import { isoMonth } from '../../core/kernel/time.ts';
import { type Fact, FULL_DETAIL_ROWS, type Simulation, totalRows } from '../../core/world/index.ts';

/** Whether the world is small enough to keep facts and the history of each client. */
export function keepsDetail(simulation: Simulation): boolean {
  return totalRows(simulation.config.counts) <= FULL_DETAIL_ROWS;
}

/** `facts/2026-11` of each month in which something happened. */
export function factChunks(facts: readonly Fact[]): string[] {
  return [...new Set(facts.map((fact) => factChunk(fact)))];
}

function factChunk(fact: Fact): string {
  return `facts/${isoMonth(fact.time)}`;
}

/** Months with new facts appended, one fact a line. Facts already there, by id, are not written twice. */
export function appendFacts(months: ReadonlyMap<string, string>, facts: readonly Fact[]): Map<string, string> {
  const result = new Map<string, string>();
  for (const name of factChunks(facts)) {
    const text = months.get(name) ?? '';
    const known = new Set(readFacts(text).map((fact) => fact.id));
    const fresh = facts.filter((fact) => factChunk(fact) === name && !known.has(fact.id));
    const lines = fresh.map((fact) => `${canonical({ ...fact })}\n`);
    result.set(name, text + lines.join(''));
  }
  return result;
}

export function readFacts(text: string): Fact[] {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as Fact);
}
