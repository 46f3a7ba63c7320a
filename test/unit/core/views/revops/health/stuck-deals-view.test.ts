import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wireName } from '../../../../../../core/views/revops/graph/schema.ts';
import { dealsStuckInProcess } from '../../../../../../core/views/revops/health/deals-stuck-in-process.ts';
import { actionFor, flagActions, flagToActOn } from '../../../../../../core/views/revops/health/flag-actions.ts';
import { healthDistribution } from '../../../../../../core/views/revops/health/health-distribution.ts';
import { riskFlags } from '../../../../../../core/views/revops/health/schema.ts';
import { stageVelocity } from '../../../../../../core/views/revops/health/stage-velocity.ts';
import { stuckDealsView } from '../../../../../../core/views/revops/health/stuck-deals-view.ts';
import { type Contact, targetOf } from '../../../../../../core/views/revops/health/target-contact.ts';
import { checkTransform } from '../../../../../tools/transform-laws.ts';
import { daysAgo, scoredDeal, twentyDays } from './deals.ts';
import { anyStuck } from './health-rows.ts';

const people: readonly Contact[] = [
  person('Cy Diaz', 'champion', 1, 9),
  person('Eve Frost', 'economic-buyer', 0, null),
  person('Ben Cho', 'technical-evaluator', 1, 2),
  person('Al Day', 'user', 0, null),
];

function person(
  contactName: string,
  contactRole: Contact['contactRole'],
  engaged: number,
  ago: number | null,
): Contact {
  const lastAnswer = ago === null ? null : daysAgo(ago);
  return { opportunityId: 'lead-1', contactName, contactRole, engaged, lastAnswer, answerHours: null };
}

function view(changes: Parameters<typeof scoredDeal>[0], contacts: readonly Contact[] = people) {
  const benchmarks = (['Discovery', 'Proposal', 'Negotiation'] as const).map((stage) =>
    twentyDays('New Business', stage),
  );
  const scores = [scoredDeal({ stageSince: daysAgo(60), ...changes })];
  const stuck = dealsStuckInProcess.compute({ scores, benchmarks });
  return stuckDealsView.compute({ stuck, scores, contacts, benchmarks })[0];
}

describe('stuck_deals_view', () => {
  it('given any rows, then the laws of transforms hold', () => {
    fc.assert(
      fc.property(anyStuck, ({ stuck, scores, contacts, benchmarks }) =>
        checkTransform(stuckDealsView, { stuck, scores, contacts, benchmarks }),
      ),
    );
  });

  it('given any rows, then each stuck deal has a row, a target among its contacts, and a reason without gaps', () => {
    fc.assert(
      fc.property(anyStuck, ({ stuck, scores, contacts, benchmarks }) => {
        const rows = stuckDealsView.compute({ stuck, scores, contacts, benchmarks });
        expect(rows.map(({ opportunityId }) => opportunityId)).toEqual(stuck.map((deal) => deal.opportunityId));
        for (const row of rows) {
          const own = contacts.filter(({ opportunityId }) => opportunityId === row.opportunityId);
          if (own.length === 0) expect(row.actionTarget).toBeNull();
          else expect(own.map(({ contactName }) => contactName)).toContain(row.actionTarget);
          expect(row.actionReason).not.toMatch(/[{}]|undefined|null|—/);
        }
      }),
    );
  });

  it('given a deal with three flags, then they read as the contract shows them', () => {
    const row = view({
      riskFlags: ['STUCK', 'NO_EB', 'GOING_DARK'],
      amount: 2_100_000_00,
      healthScore: 35,
      daysUntilClose: 12,
    });
    expect(row).toMatchObject({
      riskFlagsDisplay: 'Stuck • No EB • Going Dark',
      amountDisplay: '$2.1M',
      urgency: 'CRITICAL',
      urgencyIcon: '🔴',
      primaryAction: 'escalate',
      actionTarget: 'Eve Frost',
      actionReason: 'Meet the economic buyer before Discovery ends',
      stageName: 'Discovery',
      daysInStage: 60,
    });
  });

  it.each([
    [4_120_00, '$4,120'],
    [84_000_00, '$84K'],
    [999_499_99, '$999K'],
    [999_500_00, '$1.0M'],
    [1_250_000_00, '$1.3M'],
  ])('given an amount of %d cents, then it reads %s', (amount, display) => {
    expect(view({ amount })?.amountDisplay).toBe(display);
  });

  it('given a deal that is dark, then whoever answered last is called, with the days of the buyer’s silence', () => {
    const row = view({ riskFlags: ['STUCK', 'GOING_DARK'], lastInbound: daysAgo(16), lastOutbound: null });
    expect(row).toMatchObject({
      primaryAction: 'call',
      actionTarget: 'Ben Cho',
      actionReason: 'Call: nothing from the buyer for 16 days',
    });
  });

  it('given a deal that is only stuck, then what holds it is asked in a meeting, or escalated when critical', () => {
    expect(view({ healthScore: 70 })).toMatchObject({
      primaryAction: 'meeting',
      actionTarget: 'Cy Diaz',
      actionReason: 'Agree what it takes to leave Discovery after 60 days',
    });
    expect(view({ healthScore: 30, daysUntilClose: 9 })?.primaryAction).toBe('escalate');
  });

  it('given no next step, then the stage’s usual one is agreed', () => {
    expect(view({ riskFlags: ['STUCK', 'NO_NEXT_STEP'] })?.actionReason).toBe('Agree the next step: pricing review');
  });

  it('given a single thread, then somebody is written to who never answered', () => {
    const row = view({ riskFlags: ['STUCK', 'SINGLE_THREADED'] });
    expect(row).toMatchObject({ primaryAction: 'email', actionTarget: 'Eve Frost' });
  });

  it('given no contacts, then there is no target', () => {
    expect(view({}, [])?.actionTarget).toBeNull();
  });
});

describe('the actions of flags', () => {
  it('given the table, then each flag has one action, and its reason', () => {
    expect(flagActions.map(({ flag }) => flag).sort()).toEqual([...riskFlags].sort());
    expect(flagActions.every(({ roles }) => new Set(roles).size === 4)).toBe(true);
  });

  it('given flags, then the worst beside STUCK is acted on', () => {
    expect(flagToActOn(['STUCK', 'SLIPPING', 'NO_EB'])).toBe('SLIPPING');
    expect(flagToActOn(['STUCK'])).toBe('STUCK');
    expect(() => flagToActOn([])).toThrow(/without a flag/);
  });

  it('given two of one role, then the name decides, whatever the order', () => {
    const two = [person('Zoe', 'champion', 1, 1), person('Abe', 'champion', 1, 1)];
    expect(targetOf(actionFor('STUCK'), two)?.contactName).toBe('Abe');
    expect(targetOf(actionFor('STUCK'), two.toReversed())?.contactName).toBe('Abe');
  });
});

describe('the views of health', () => {
  it('have exactly the fields of the dashboards’ contract', () => {
    const names = (fields: object): string => Object.keys(fields).map(wireName).join(' ');
    expect(names(stuckDealsView.fields)).toBe(
      'opportunity_id account_name opportunity_name owner_name amount stage_name days_in_stage health_score close_date urgency risk_flags risk_flags_display days_until_close slip_risk primary_action action_target action_reason urgency_icon amount_display',
    );
    expect(names(stageVelocity.fields)).toBe(
      'stage_name stage_order avg_duration_days median_duration_days benchmark_days deviation_days duration_change_pct trend_direction conversion_rate deals_in_stage amount_in_stage status_indicator trend_display',
    );
    expect(names(healthDistribution.fields)).toBe(
      'quarter team_filter snapshot_date healthy_count healthy_amount healthy_pct monitor_count monitor_amount monitor_pct at_risk_count at_risk_amount at_risk_pct critical_count critical_amount critical_pct at_risk_change_1w trend_direction',
    );
  });
});
