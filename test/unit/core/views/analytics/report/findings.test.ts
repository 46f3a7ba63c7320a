import { describe, expect, it } from '@jest/globals';
import type { Card, Dashboard, SectionId, Table } from '../../../../../../core/views/analytics/index.ts';
import { academyRules } from '../../../../../../core/views/analytics/report/findings/rules.ts';
import { inputOf } from './opened.ts';

const { data: usual } = inputOf({});

type Figures = Readonly<Record<string, readonly [value: number | null, previous?: number | null]>>;

/** The sample's dashboard with other values in cards of a section, and other rows in its tables. */
function having(section: SectionId, figures: Figures, tables: Readonly<Record<string, Table['rows']>> = {}): Dashboard {
  const given = usual[section];
  const cards = given.cards.map((card): Card => {
    const [value, previous = null] = figures[card.id] ?? [card.value, card.previous];
    const delta = value === null || previous === null ? null : value - previous;
    return { ...card, value, previous, delta };
  });
  return {
    ...usual,
    [section]: {
      ...given,
      cards,
      tables: given.tables.map((table) => ({ ...table, rows: tables[table.id] ?? table.rows })),
    },
  };
}

const course = (id: string, starts: number, rate: number): Table['rows'][number] => ({
  key: { course_id: id },
  values: {
    'lessons-started': { value: starts, reason: null },
    'completion-rate': { value: rate, reason: null },
  },
  partial: false,
});

const courses = (...rows: Table['rows'][number][]): Dashboard =>
  having('learning', { 'completion-rate': [88] }, { courses: rows });

interface Case {
  readonly speaks: readonly (readonly [data: Dashboard, text: string, severity?: string])[];
  readonly silent: readonly Dashboard[];
}

/** Both sides of each threshold. */
const cases: Readonly<Record<string, Case>> = {
  'academy-actives-fell': {
    speaks: [
      [having('executive', { mau: [90, 100] }), 'Monthly active people fell by 10.0%, from 100 to 90.', 'warning'],
    ],
    silent: [
      having('executive', { mau: [91, 100] }),
      having('executive', { mau: [90, null] }),
      having('executive', { mau: [0, 0] }),
    ],
  },
  'academy-actives-grew': {
    speaks: [
      [having('executive', { mau: [110, 100] }), 'Monthly active people grew by 10.0%, from 100 to 110.', 'positive'],
    ],
    silent: [having('executive', { mau: [109, 100] }), having('executive', { mau: [5, 0] })],
  },
  'academy-retention-fell': {
    speaks: [
      [
        having('growth', { 'retention-d7': [20, 30], 'new-users': [10, 12] }),
        'Of the people who joined, 20.0% were active on the seventh day after: 10 points fewer than before.',
        'warning',
      ],
    ],
    silent: [
      having('growth', { 'retention-d7': [20.1, 30], 'new-users': [10, 12] }),
      having('growth', { 'retention-d7': [0, 30], 'new-users': [9, 12] }),
      having('growth', { 'retention-d7': [0, 30], 'new-users': [12, 9] }),
      having('growth', { 'retention-d7': [null, 30], 'new-users': [12, 12] }),
    ],
  },
  'academy-mrr-fell': {
    speaks: [
      [having('executive', { mrr: [950, 1000] }), 'MRR fell by 5.0%, from $1,000 to $950.', 'warning'],
      [having('executive', { mrr: [850, 1000] }), 'MRR fell by 15.0%, from $1,000 to $850.', 'critical'],
    ],
    silent: [having('executive', { mrr: [951, 1000] }), having('executive', { mrr: [0, 0] })],
  },
  'academy-mrr-grew': {
    speaks: [[having('executive', { mrr: [1050, 1000] }), 'MRR grew by 5.0%, from $1,000 to $1,050.', 'positive']],
    silent: [having('executive', { mrr: [1049, 1000] }), having('executive', { mrr: [100, 0] })],
  },
  'academy-renewals-low': {
    speaks: [
      [
        having('monetization', { 'renewal-rate': [74.9, null], 'renewals-due': [20] }),
        'Of 20 memberships that came due, 74.9% were renewed.',
        'warning',
      ],
      [
        having('monetization', { 'renewal-rate': [70, 71], 'renewals-due': [20] }),
        'Of 20 memberships that came due, 70.0% were renewed: 1 point fewer than before.',
      ],
    ],
    silent: [
      having('monetization', { 'renewal-rate': [75, 99], 'renewals-due': [200] }),
      having('monetization', { 'renewal-rate': [10, 99], 'renewals-due': [19] }),
      having('monetization', { 'renewal-rate': [null], 'renewals-due': [0] }),
    ],
  },
  'academy-course-left': {
    speaks: [
      [
        courses(course('scripting', 40, 80), course('mail', 40, 90), course('tiny', 39, 10)),
        'Of the lessons started in the course “Scripting”, 80.0% were completed; of all lessons it is 88.0%.',
        'notice',
      ],
    ],
    silent: [courses(course('scripting', 40, 80.1)), courses(course('scripting', 39, 10)), courses()],
  },
  'academy-generator-fails': {
    speaks: [
      [
        having('ops', { 'generator-success': [94.9], 'generator-runs': [20] }, { failures: [] }),
        'Of 20 runs of the content generator 94.9% were completed.',
        'warning',
      ],
      [
        having(
          'ops',
          { 'generator-success': [84.9], 'generator-runs': [20] },
          {
            failures: ['policy', 'rate-limited'].map((reason, n) => ({
              key: { reason },
              values: { 'generator-failed': { value: n + 1, reason: null } },
              partial: false,
            })),
          },
        ),
        'Of 20 runs of the content generator 84.9% were completed; the most frequent reason to give up is “rate limited”.',
        'critical',
      ],
    ],
    silent: [
      having('ops', { 'generator-success': [94.95], 'generator-runs': [200] }),
      having('ops', { 'generator-success': [10], 'generator-runs': [19] }),
      having('ops', { 'generator-success': [null], 'generator-runs': [0] }),
    ],
  },
  'academy-events-late': {
    speaks: [
      [
        having('ops', { 'late-share': [5.1] }),
        '5.1% of the events arrived more than an hour after they happened: figures of the last days still move a little.',
        'notice',
      ],
    ],
    silent: [having('ops', { 'late-share': [5] }), having('ops', { 'late-share': [null] })],
  },
};

it('has both sides of each rule', () => {
  expect(Object.keys(cases).sort()).toEqual(academyRules.map(({ id }) => id).sort());
});

describe.each(academyRules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const { speaks, silent } = cases[id] ?? { speaks: [], silent: [] };

  it('speaks at its threshold, and each figure that it cites is evidence', () => {
    for (const [data, text, severity] of speaks) {
      const found = rule.evaluate(data);
      expect(found?.text).toBe(text);
      if (severity !== undefined) expect(found?.severity).toBe(severity);
      let rest = text;
      for (const piece of found?.evidence ?? []) rest = rest.replaceAll(piece.text, '');
      expect(rest).not.toMatch(/\d/);
    }
  });

  it('is silent before it, and where there is too little to speak of', () => {
    for (const data of silent) expect(rule.evaluate(data)).toBeNull();
  });
});
