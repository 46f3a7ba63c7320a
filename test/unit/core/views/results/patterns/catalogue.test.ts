import { describe, expect, it } from '@jest/globals';
import { factors } from '../../../../../../core/views/results/factors/catalogue.ts';
import { outcomes } from '../../../../../../core/views/results/outcomes/catalogue.ts';
import { patternFaults, patterns } from '../../../../../../core/views/results/patterns/catalogue.ts';
import { segments } from '../../../../../../core/views/results/segments.ts';

describe('the catalogue of patterns', () => {
  it('has P001 to P041, of all four types and five segments', () => {
    const ids = Array.from({ length: 41 }, (_, n) => `P${String(n + 1).padStart(3, '0')}`);
    expect(patterns.map(({ id }) => id)).toEqual(ids);
    expect(new Set(patterns.map(({ name }) => name)).size).toBe(41);
    expect(new Set(patterns.map(({ type }) => type))).toEqual(
      new Set(['success', 'risk', 'opportunity', 'adaptation']),
    );
    expect(new Set(patterns.flatMap((pattern) => pattern.segments))).toEqual(new Set(segments.map(({ id }) => id)));
  });

  it('uses every factor, and has an effect on every outcome', () => {
    const used = new Set(patterns.flatMap(({ conditions }) => conditions.map(({ factor }) => factor)));
    expect([...used].sort()).toEqual(factors.map(({ id }) => id).sort());
    const moved = new Set(patterns.flatMap(({ effects }) => effects.map(({ outcome }) => outcome)));
    expect([...moved].sort()).toEqual(outcomes.map(({ id }) => id).sort());
  });

  it('looks at factors of the segments that it speaks of', () => {
    for (const { id, conditions, segments: its } of patterns) {
      const [first] = conditions;
      const of = factors.find((factor) => factor.id === first?.factor)?.segment;
      expect({ id, of }).toEqual({ id, of: its.find((segment) => segment === of) });
    }
  });

  it('has effects in the outcomes’ units, each with a reason, and says why it is believed', () => {
    for (const { effects, meaning, response, evidence } of patterns) {
      for (const text of [meaning, response, evidence]) expect(text.length).toBeGreaterThan(10);
      for (const { outcome, unit, rationale } of effects) {
        expect(unit).toBe(outcomes.find(({ id }) => id === outcome)?.unit);
        expect(rationale.length).toBeGreaterThan(10);
      }
    }
  });

  it('finds what is wrong with a list', () => {
    const [first, ...rest] = patterns;
    const [condition, ...conditions] = first?.conditions ?? [];
    const [effect] = first?.effects ?? [];
    if (!first || !condition || !effect) throw new Error('there are patterns');
    expect(patternFaults(patterns)).toEqual([]);
    expect(patternFaults([first, ...patterns])).toContain('two patterns have the same id');
    expect(patternFaults([])).toContain('no pattern uses F1');
    const wrong = (change: object) => patternFaults([{ ...first, ...change }, ...rest]);
    const withCondition = (change: object) => wrong({ conditions: [{ ...condition, ...change }, ...conditions] });
    expect(wrong({ conditions: [] })).toContain('P001 has no condition, no effect or no segment');
    expect(wrong({ effects: [] })).toContain('P001 has no condition, no effect or no segment');
    expect(wrong({ conditions: [condition, condition, ...conditions] })).toContain('P001 has a factor twice');
    expect(wrong({ effects: [effect, effect] })).toContain('P001 has an outcome twice');
    expect(withCondition({ factor: 'F29' })).toContain('P001 looks at F29, which there is not');
    expect(withCondition({ weight: 0 })).toContainEqual(expect.stringContaining('weighs'));
    expect(withCondition({ absent: 0, full: 100 })).toEqual([]);
    for (const bad of [{ absent: -1 }, { full: 101 }, { absent: 50, full: 50 }]) {
      expect(withCondition(bad)).toContainEqual(expect.stringContaining('thresholds'));
    }
    const distribution = { kind: 'triangular', low: 1, mode: 0, high: 2 };
    expect(wrong({ effects: [{ ...effect, distribution }] })).toContainEqual(expect.stringContaining('for its effect'));
  });
});
