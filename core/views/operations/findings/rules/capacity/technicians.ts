import {
  counted,
  figure,
  finding,
  form,
  guide,
  impact,
  level,
  limit,
  names,
  sentence,
} from '../../../../../print/findings/wording.ts';
import type { TechnicianRow } from '../../../../../world/index.ts';
import { exceeds, greatest, refs, share } from '../../aggregates.ts';
import { type OperationsRule, rule } from '../../rule.ts';
import { BOTH, OWNER, of, people } from './shared.ts';

/** Who has too much to do or too little, who is away, and who alone knows something. */
export const technicianRules: readonly OperationsRule[] = [
  rule({
    id: 'technician-overloaded',
    pages: BOTH,
    subject: 'capacity/overload',
    label: 'Single technicians are overloaded',
    thresholds: {
      high: limit(85, 'percent', 'five points above the healthy range, over four weeks, is no single busy day'),
    },
    evaluate({ rows: { technicians } }, at) {
      const over = greatest(
        technicians.filter((row) => of(row) > at.high),
        of,
      );
      const [most] = over;
      if (!most) return null;
      const part = share(over.length, technicians.length);
      const who = people('Technician above the limit', over);
      return finding({
        severity: 'warning',
        weight: part,
        rows: refs('technicians', over),
        text: sentence`${counted('people', 'Technicians above the limit', over.length, 'technician')} (${who}) ${form(over.length, 'has', 'have')} billed more than ${guide('limit', 'Limit', 'percent', at.high)} of available time over four weeks, up to ${figure('most', 'Highest utilisation', 'percent', of(most))}.`,
        recommendation: sentence`Move clients from ${who} to colleagues with time.`,
        risk: {
          title: sentence`Burn-out of ${who}`,
          likelihood: level(of(most), 85, 90, 95, 100),
          impact: impact(part),
          mitigation: 'Clients reassigned; a limit on open tickets per person.',
        },
        action: { title: sentence`Rebalance the clients of ${who}`, owner: OWNER, days: 7 },
      });
    },
  }),
  rule({
    id: 'technician-idle',
    pages: BOTH,
    subject: 'capacity/idle',
    label: 'Single technicians have much idle time',
    thresholds: {
      low: limit(60, 'percent', 'ten points below the healthy range, over four weeks, is no single quiet day'),
      share: limit(10, 'percent of technicians', 'one new colleague in ten is still learning'),
    },
    evaluate({ rows: { technicians } }, at) {
      const idle = greatest(
        technicians.filter((row) => row.availableMinutes > 0 && of(row) < at.low),
        (row) => -of(row),
      );
      const part = share(idle.length, technicians.length);
      if (!exceeds(part, at.share)) return null;
      const who = people('Technician below the limit', idle);
      return finding({
        severity: 'notice',
        weight: part / 2,
        rows: refs('technicians', idle),
        text: sentence`${counted('people', 'Technicians below the limit', idle.length, 'technician')} (${who}) ${form(idle.length, 'has', 'have')} billed less than ${guide('limit', 'Limit', 'percent', at.low)} of available time over four weeks.`,
        recommendation: sentence`Give ${who} more clients or project work.`,
        action: { title: sentence`Assign clients or projects to ${who}`, owner: OWNER, days: 14 },
      });
    },
  }),
  rule({
    id: 'technician-leave-high',
    pages: BOTH,
    subject: 'capacity/leave',
    label: 'Many technicians are on leave',
    thresholds: {
      high: limit(15, 'percent of technicians', 'vacation and illness together usually take a tenth of the team'),
    },
    evaluate({ rows: { technicians } }, at) {
      const away = technicians.filter(({ status }) => status === 'On Leave');
      const part = share(away.length, technicians.length);
      if (!exceeds(part, at.high)) return null;
      return finding({
        severity: 'warning',
        weight: part,
        rows: refs('technicians', away),
        text: sentence`${figure('away', 'Technicians on leave', 'count', away.length)} of ${counted('people', 'Technicians', technicians.length, 'technician')} ${form(away.length, 'is', 'are')} on leave, ${figure('share', 'Share of technicians on leave', 'percent', 100 * part)} of the team.`,
        recommendation: 'Bring in contractors until the team is back, and stagger the leave that is still to come.',
        risk: {
          title: 'Response times slip while people are away',
          likelihood: level(100 * part, 15, 20, 30, 40),
          impact: impact(part / 2),
          mitigation: 'Contractors on call; a limit on leave per team and week.',
        },
        action: { title: 'Arrange cover for those on leave', owner: OWNER, days: 3 },
      });
    },
  }),
  rule({
    id: 'skill-single',
    pages: BOTH,
    subject: 'capacity/skills',
    label: 'Skills that one person alone has',
    thresholds: {
      any: limit(1, 'skill', 'when that person is away, nobody can do the work'),
      fewest: limit(3, 'technicians', 'in a smaller team nobody expects a second'),
    },
    evaluate({ rows: { technicians } }, at) {
      const holders = new Map<string, TechnicianRow[]>();
      for (const row of technicians) {
        for (const skill of row.skills) holders.set(skill, [...(holders.get(skill) ?? []), row]);
      }
      const single = [...holders].filter(([, who]) => who.length === 1).sort(([a], [b]) => (a < b ? -1 : 1));
      if (technicians.length < at.fewest || single.length < at.any) return null;
      const who = [...new Map(single.flatMap(([, rows]) => rows.map((row) => [row.id, row] as const))).values()];
      const which = names(
        'skill',
        'Skill with one holder',
        single.map(([skill]) => skill),
      );
      return finding({
        severity: 'notice',
        weight: share(single.length, holders.size),
        rows: refs('technicians', who),
        text: sentence`${counted('skills', 'Skills with one holder', single.length, 'skill')} of ${figure('all', 'Skills in the team', 'count', holders.size)} ${form(single.length, 'rests', 'rest')} on one technician each: ${which}.`,
        recommendation: sentence`Train a second technician in ${which}.`,
        risk: {
          title: 'Work stands still when one person is away',
          likelihood: level(technicians.filter(({ status }) => status === 'On Leave').length, 1, 3, 5, 8),
          impact: level(share(single.length, holders.size), 0.05, 0.1, 0.2, 0.4),
          mitigation: 'A second holder for each skill; documented procedures.',
        },
        action: { title: sentence`Schedule training in ${which}`, owner: 'People management', days: 45 },
      });
    },
  }),
];
