import { describe, expect, it } from '@jest/globals';
import { buildTemplates } from '../../../../../../core/views/prospects/build.ts';
import { regulations } from '../../../../../../core/views/prospects/regulation.ts';
import type { Category, DashboardTemplate } from '../../../../../../core/views/prospects/template.ts';
import type { ClientTraits } from '../../../../../../core/views/prospects/traits.ts';
import type { Widget } from '../../../../../../core/views/prospects/widget.ts';
import { agreementTypes } from '../../../../../../core/world/index.ts';
import { client } from './clients.ts';

type Changes = Parameters<typeof client>[0];

function dashboard(category: Category, changes: Changes): DashboardTemplate {
  const [template] = buildTemplates(client(changes), { key: 'someone', seed: 7 }, [category]);
  if (!template) throw new Error(`no ${category}`);
  return template;
}

const idsOf = (category: Category, changes: Changes): string[] =>
  dashboard(category, changes).widgets.map(({ id }) => id);

function widget(category: Category, id: string, changes: Changes): Widget {
  const found = dashboard(category, changes).widgets.find((entry) => entry.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

/** Widgets of the first that the second lacks. */
const beyond = (category: Category, one: Changes, other: Changes): string[] =>
  idsOf(category, one).filter((id) => !idsOf(category, other).includes(id));

describe('a regulated client', () => {
  it.each(regulations)('of $industry sees what $name asks for', ({ industry, name }) => {
    expect(beyond('risk-compliance', { industry }, { industry: 'Retail' })).toEqual(['w_evidence']);
    expect(beyond('license-optimization', { industry }, { industry: 'Retail' })).toEqual(['w_license_compliance']);
    expect(widget('risk-compliance', 'w_evidence', { industry }).title).toContain(name);
    expect(dashboard('risk-compliance', { industry }).description).toContain(name);
    expect(dashboard('risk-compliance', { industry: 'Retail' }).description).not.toContain(name);
  });

  it('may cost more per ticket', () => {
    const cost = (industry: string): number | undefined =>
      widget('operational-efficiency', 'w_cost_per_ticket', { industry }).target?.value;
    expect(cost('Legal')).toBeGreaterThan(cost('Retail') ?? 0);
  });
});

describe('a client at risk', () => {
  it.each<[Category, string]>([
    ['roi-focused', 'w_value_at_stake'],
    ['operational-efficiency', 'w_backlog_recovery'],
    ['financial-performance', 'w_price_worth'],
    ['license-optimization', 'w_seats_and_people'],
    ['risk-compliance', 'w_backlog_recovery'],
    ['service-experience', 'w_recovery_plan'],
    ['growth-forecast', 'w_reason_to_stay'],
  ])('has in %s a widget for its recovery: %s', (category, id) => {
    for (const churnRisk of ['Medium', 'High'] as const) {
      expect(beyond(category, { churnRisk }, {})).toContain(id);
    }
    expect(beyond(category, {}, { churnRisk: 'High' })).toEqual([]);
  });

  it('is first brought out of the lowest quarter', () => {
    const rule = (churnRisk: ClientTraits['churnRisk']): string | undefined =>
      widget('service-experience', 'w_satisfaction', { churnRisk }).target?.rule;
    expect(rule('High')).toBe('satisfaction-recovery');
    expect(rule('Low')).toBe('satisfaction-by-plan');
    expect(dashboard('service-experience', { churnRisk: 'High' }).description).toContain('won back');
  });
});

describe('the plan', () => {
  it('sets the targets: dearer plans promise quicker answers and happier people', () => {
    const employees = 600;
    const values = (category: Category, id: string): number[] =>
      agreementTypes.map((contractType) => widget(category, id, { contractType, employees }).target?.value ?? 0);
    const waiting = values('operational-efficiency', 'w_open_tickets');
    expect(waiting).toEqual(waiting.toSorted((a, b) => b - a));
    expect(new Set(waiting).size).toBe(agreementTypes.length);
    const satisfaction = values('service-experience', 'w_satisfaction');
    expect(satisfaction).toEqual(satisfaction.toSorted((a, b) => a - b));
    expect(new Set(satisfaction).size).toBe(agreementTypes.length);
    expect(new Set(values('roi-focused', 'w_roi_headline')).size).toBe(agreementTypes.length);
  });

  it('says which first answer it promises, and shows the team that comes with it', () => {
    expect(widget('service-experience', 'w_waiting', { contractType: 'Enterprise' }).description).toContain('2 hours');
    expect(widget('service-experience', 'w_waiting', { contractType: 'Basic' }).description).toContain('8 hours');
    expect(beyond('service-experience', { contractType: 'Premium' }, { contractType: 'Basic' })).toEqual(['w_team']);
  });
});

describe('size and proposals', () => {
  it('a larger client sees its months in tables', () => {
    expect(beyond('roi-focused', { employees: 300 }, { employees: 30 })).toEqual(['w_value_ledger']);
    expect(beyond('financial-performance', { employees: 300 }, { employees: 30 })).toEqual(['w_payment_ledger']);
    expect(beyond('growth-forecast', { employees: 300 }, { employees: 30 })).toEqual(['w_growth_table']);
  });

  it('open proposals are shown where there are any', () => {
    expect(beyond('growth-forecast', { proposals: 1 }, { proposals: 0 })).toEqual(['w_proposals']);
  });

  it('the licence target is 90 % for all', () => {
    for (const employees of [10, 1000]) {
      expect(widget('license-optimization', 'w_license_use', { employees }).target?.value).toBe(90);
    }
  });
});
