import type { Section } from '../../../../print/document.ts';
import { formatDate } from '../../../../print/format.ts';
import type { DatasetRow } from '../../graph/dataset.ts';
import { urgencyStatus } from '../../health/statuses.ts';
import { stuckDealsView } from '../../health/stuck-deals-view.ts';
import { lead, tableOf } from '../blocks.ts';
import type { ReportInput } from '../rows.ts';
import { sourceOf } from '../sources.ts';
import { capital, counted, statusCell, usd, usdShort } from '../words.ts';

type Stuck = DatasetRow<typeof stuckDealsView>;

const actionWords = { call: 'Call', email: 'Write to', meeting: 'Meet', escalate: 'Escalate with' } as const;

/** `Call Oliver Glover: nothing comes back` */
function firstStep({ primaryAction, actionTarget, actionReason }: Stuck): string {
  const reason = actionReason.charAt(0).toLowerCase() + actionReason.slice(1);
  return `${actionWords[primaryAction]} ${actionTarget ?? 'the account'}: ${reason}`;
}

function answer(rows: readonly Stuck[]): string {
  if (rows.length === 0) return 'No deal is stuck.';
  const amount = rows.reduce((sum, row) => sum + row.amount, 0);
  const urgent = rows.filter(({ urgency }) => urgency === 'CRITICAL' || urgency === 'HIGH');
  const first = `${capital(counted(rows.length, 'deal'))} worth ${usdShort(amount)} ${rows.length > 1 ? 'are' : 'is'} stuck`;
  if (urgent.length === 0) return `${first}; none is urgent.`;
  return `${first}, ${urgent.length === rows.length ? 'and urgent' : `${urgent.length} of them urgent`}.`;
}

/** The deals that don't move, each with what to do first. */
export function stuckSection(input: ReportInput): Section {
  const rows = input.data.rows(stuckDealsView);
  return {
    id: 'stuck',
    title: 'Which deals are stuck, and what to do first',
    blocks: [
      lead(answer(rows)),
      tableOf<Stuck>({
        title: 'Stuck deals, the most urgent first',
        source: sourceOf(input, stuckDealsView),
        empty: 'No deal is stuck.',
        noun: 'deals',
        columns: [
          { label: 'Deal', weight: 2, cell: ({ opportunityName }) => ({ text: opportunityName, strong: true }) },
          { label: 'Owner', weight: 1.2, cell: ({ ownerName }) => ownerName },
          {
            label: 'Urgency',
            weight: 1,
            cell: ({ urgency }) => statusCell(capital(urgency.toLowerCase()), urgencyStatus(urgency)),
          },
          {
            label: 'In stage',
            weight: 1.2,
            cell: ({ stageName, daysInStage }) => `${stageName}, ${counted(daysInStage, 'day')}`,
          },
          { label: 'Health', weight: 0.7, align: 'right', cell: ({ healthScore }) => String(healthScore) },
          { label: 'Value', weight: 0.9, align: 'right', cell: ({ amount }) => usd(amount) },
          { label: 'Closes', weight: 0.9, align: 'right', cell: ({ closeDate }) => formatDate(closeDate) },
          { label: 'What to do first', weight: 2.4, cell: firstStep },
        ],
        rows,
      }),
    ],
  };
}
