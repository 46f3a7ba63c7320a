import { describe, expect, it } from '@jest/globals';
import { comparePersonas } from '../../../../../../core/views/results/comparison/personas.ts';
import type { Personas } from '../../../../../../core/views/results/index.ts';

/** Personas of some names and sizes. */
function personasOf(sizes: Readonly<Record<string, number>>): Personas {
  const people = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  const personas = Object.entries(sizes).map(([name, size], n) => {
    return { id: `persona-${n + 1}`, name, description: '', size, share: size / people, traits: [], implications: [] };
  });
  return { status: 'found', people, personas, silhouette: 0.5, structure: 'reasonable' };
}

describe('the comparison of personas', () => {
  it('sets those of one name beside each other, the largest change first', () => {
    const before = personasOf({ Keen: 60, Idle: 40 });
    const after = personasOf({ Idle: 20, Keen: 30, New: 50 });
    expect(comparePersonas(before, after)).toEqual([
      { name: 'Keen', a: 0.6, b: 0.3, change: 0.3 - 0.6, sizes: { a: 60, b: 30, change: -30 } },
      { name: 'Idle', a: 0.4, b: 0.2, change: 0.2 - 0.4, sizes: { a: 40, b: 20, change: -20 } },
      { name: 'New', a: null, b: 0.5, change: null, sizes: { a: null, b: 50, change: null } },
    ]);
  });

  it('has nothing of a version without personas', () => {
    const absent: Personas = { status: 'absent', reason: 'There is no academy.' };
    expect(comparePersonas(absent, null)).toEqual([]);
    expect(comparePersonas(null, personasOf({ Keen: 30 }))).toMatchObject([{ name: 'Keen', a: null, change: null }]);
  });
});
