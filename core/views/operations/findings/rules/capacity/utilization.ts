import {
  figure,
  finding,
  guide,
  level,
  limit,
  named,
  points,
  sentence,
} from '../../../../../print/findings/wording.ts';
import { sumOf } from '../../../sums.ts';
import { refs } from '../../aggregates.ts';
import { type OperationsRule, rule } from '../../rule.ts';
import { BOTH, OWNER, utilization } from './shared.ts';

/** How busy the team and its departments are. */
export const utilizationRules: readonly OperationsRule[] = [
  rule({
    id: 'utilization-high',
    pages: BOTH,
    subject: 'capacity/utilization',
    label: 'The team is overloaded',
    thresholds: {
      high: limit(80, 'percent', '70 to 80 % is healthy: above, queues grow and people leave'),
      severe: limit(90, 'percent', 'no time is left for training, leave or a large outage'),
    },
    evaluate({ rows: { technicians } }, at) {
      const now = utilization(technicians);
      if (now === null || now <= at.high) return null;
      const rate = figure('utilization', 'Utilisation of four weeks', 'percent', now);
      return finding({
        severity: now > at.severe ? 'critical' : 'warning',
        weight: (now - 60) / 40,
        rows: refs('technicians', technicians),
        text: sentence`Utilisation over four weeks is ${rate}, above the ${guide('limit', 'Upper end of what is healthy', 'percent', at.high)} from which queues grow and people leave.`,
        recommendation: 'Hire or contract before the queue grows, and automate the most frequent tickets.',
        risk: {
          title: 'Overload drives technicians away',
          likelihood: level(now, 78, 82, 86, 92),
          impact: level(now, 75, 82, 88, 95),
          mitigation: 'Contractors for peaks; a hiring plan; overtime limits.',
        },
        action: { title: 'Present a hiring or contracting plan', owner: OWNER, days: 21 },
      });
    },
  }),
  rule({
    id: 'utilization-low',
    pages: BOTH,
    subject: 'capacity/utilization',
    label: 'The team has idle time',
    thresholds: {
      low: limit(70, 'percent', '70 to 80 % is healthy: below, people idle'),
      severe: limit(55, 'percent', 'nearly half of the paid time is not billed'),
    },
    evaluate({ rows: { technicians } }, at) {
      const now = utilization(technicians);
      if (now === null || now >= at.low) return null;
      const hours = sumOf(technicians, (row) => row.availableMinutes) * ((at.low - now) / 100);
      return finding({
        severity: now < at.severe ? 'warning' : 'notice',
        weight: (at.low - now) / 50,
        rows: refs('technicians', technicians),
        text: sentence`Utilisation over four weeks is ${figure('utilization', 'Utilisation of four weeks', 'percent', now)}, below the healthy ${guide('limit', 'Lower end of what is healthy', 'percent', at.low)}: some ${figure('hours', 'Hours short of the healthy range', 'hours', hours / 60)} of paid time could be billed.`,
        recommendation: 'Offer projects to existing clients, and hold open positions until utilisation recovers.',
        risk: {
          title: 'Paid time that earns nothing',
          likelihood: level(at.low - now, 2, 6, 12, 20),
          impact: level(at.low - now, 4, 8, 15, 25),
          mitigation: 'Project work for existing clients; training in slack weeks.',
        },
        action: { title: 'Offer spare hours as projects', owner: OWNER, days: 21 },
      });
    },
  }),
  rule({
    id: 'utilization-healthy',
    pages: BOTH,
    subject: 'capacity/utilization',
    label: 'The team is well used',
    thresholds: {
      low: limit(70, 'percent', '70 to 80 % is healthy: below, people idle'),
      high: limit(80, 'percent', '70 to 80 % is healthy: above, queues grow and people leave'),
    },
    evaluate({ rows: { technicians } }, at) {
      const now = utilization(technicians);
      if (now === null || now < at.low || now > at.high) return null;
      return finding({
        severity: 'positive',
        weight: 0.6,
        rows: refs('technicians', technicians),
        text: sentence`Utilisation over four weeks is ${figure('utilization', 'Utilisation of four weeks', 'percent', now)}, within the healthy range of ${guide('low', 'Lower end of what is healthy', 'percent', at.low)} to ${guide('high', 'Upper end of what is healthy', 'percent', at.high)}.`,
      });
    },
  }),
  rule({
    id: 'utilization-uneven',
    pages: BOTH,
    subject: 'capacity/balance',
    label: 'Departments are loaded unevenly',
    thresholds: {
      gap: limit(
        10,
        'percent points',
        'a department at the top of the healthy range beside one at its bottom is still balanced',
      ),
    },
    evaluate({ rows: { technicians, departments } }, at) {
      const loads = departments
        .flatMap((department) => {
          const team = technicians.filter(({ departmentId }) => departmentId === department.id);
          const load = utilization(team);
          return load === null ? [] : [{ department, load }];
        })
        .sort((a, b) => b.load - a.load);
      const [first, last] = [loads[0], loads.at(-1)];
      if (!first || !last || first.load - last.load <= at.gap) return null;
      const [busy, calm] = [
        named('busy', 'Department with the highest load', first.department.name),
        named('calm', 'Department with the lowest load', last.department.name),
      ];
      return finding({
        severity: 'notice',
        weight: (first.load - last.load) / 50,
        rows: refs('departments', [first.department, last.department]),
        text: sentence`Load is uneven: ${busy} runs at ${figure('highest', 'Highest utilisation', 'percent', first.load)} over four weeks, ${calm} at ${figure('lowest', 'Lowest utilisation', 'percent', last.load)}, a gap of ${points('gap', 'Gap', first.load - last.load)}.`,
        recommendation: sentence`Let ${calm} take tickets from ${busy} where skills allow.`,
        action: { title: sentence`Cross-train ${calm} for the tickets of ${busy}`, owner: OWNER, days: 30 },
      });
    },
  }),
];
