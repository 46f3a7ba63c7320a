import { describe, expect, it } from '@jest/globals';
import type { MeasureId } from '../../../../../../core/measures/index.ts';
import { causeKinds, faultsOfTables, movedBy } from '../../../../../../core/views/operations/causes/kinds.ts';

const effect = { measures: ['mrr'], rationale: 'because' } as const;
const kind = { one: 'thing', many: 'things', moves: [effect], weighs: [1, 'because'] } as const;

describe('the tables of causes', () => {
  it('say all that is wrong with them', () => {
    const wrong = ['mrr', 'mrr', 'mood'] as readonly string[] as readonly MeasureId[];
    const faults = faultsOfTables(
      {
        good: kind,
        empty: { ...kind, moves: [] },
        light: { ...kind, weighs: [0, 'because'] },
        wrong: { ...kind, moves: [{ measures: wrong, rationale: '' }] },
      },
      { storm: [effect], calm: [] },
      ['calm', 'flood'],
    );
    expect(faults.map((fault) => fault.split(' ', 2).join(' '))).toEqual([
      'empty moves',
      'light weighs',
      'wrong moves',
      'wrong moves',
      'wrong moves',
      'there is',
      'calm moves',
      'what flood',
    ]);
    expect(faultsOfTables({ good: kind }, { storm: [effect] }, ['storm'])).toEqual([]);
  });

  it('let each scenario move what it is about', () => {
    expect(movedBy('scenario-started', 'tech-shortage').has('utilization')).toBe(true);
    expect(movedBy('scenario-started', 'tech-shortage').has('mrr')).toBe(false);
    expect(movedBy('scenario-ended', 'churn-wave').has('mrr')).toBe(true);
    expect(movedBy('client-left', null).get('mrr')).toContain('recurring revenue');
    expect(causeKinds['scenario-started'].moves).toBe('by-scenario');
  });
});
