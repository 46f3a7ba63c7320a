import { upperFirst } from '../../../../kernel/text.ts';
import { lead, tableOf } from '../../../../print/blocks.ts';
import type { Section } from '../../../../print/document.ts';
import type { DatasetRow } from '../../graph/dataset.ts';
import { flagLabel } from '../../health/risk-flags.ts';
import { urgencyStatus } from '../../health/statuses.ts';
import { stuckDealsView } from '../../health/stuck-deals-view.ts';
import type { ReportInput } from '../rows.ts';
import { sourceOf } from '../sources.ts';
import { counted, statusCell, usdShort } from '../words.ts';

type Stuck = DatasetRow<typeof stuckDealsView>;

const actionWords = { call: 'Call', email: 'Write to', meeting: 'Meet', escalate: 'Escalate with' } as const;

const lower = (letter: string): string => letter.toLowerCase();
/** `One-Sided` as `one-sided`, `No EB` as `no EB`. */
const flagInText = (flag: Stuck['riskFlags'][number]): string => flagLabel(flag).replace(/[A-Z](?=[a-z])/g, lower);

/** `Qualification for 19 days; one-sided, no next step. Call Oliver Glover: nothing comes back.` */
function why(deal: Stuck): string {
  const { stageName, daysInStage, riskFlags, primaryAction, actionTarget, actionReason } = deal;
  const flags = riskFlags.filter((flag) => flag !== 'STUCK').map(flagInText);
  const wrong = flags.length === 0 ? '' : `; ${flags.join(', ')}`;
  const reason = actionReason.replace(/^[A-Z](?=[a-z ])/, lower);
  const todo = `${actionWords[primaryAction]} ${actionTarget ?? 'the account'}: ${reason}.`;
  return `${stageName} for ${counted(daysInStage, 'day')}${wrong}. ${todo}`;
}

function answer(rows: readonly Stuck[]): string {
  if (rows.length === 0) return 'No deal is stuck.';
  const amount = rows.reduce((sum, row) => sum + row.amount, 0);
  const urgent = rows.filter(({ urgency }) => urgency === 'CRITICAL' || urgency === 'HIGH');
  const first = `${upperFirst(counted(rows.length, 'deal'))} worth ${usdShort(amount)} ${rows.length > 1 ? 'are' : 'is'} stuck`;
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
          { label: 'Deal', weight: 1.8, cell: ({ accountName }) => ({ text: accountName, strong: true }) },
          { label: 'Owner', weight: 1.2, cell: ({ ownerName }) => ownerName },
          {
            label: 'Urgency',
            weight: 1,
            cell: ({ urgency }) => statusCell(upperFirst(urgency.toLowerCase()), urgencyStatus(urgency)),
          },
          { label: 'Health', weight: 0.7, align: 'right', cell: ({ healthScore }) => String(healthScore) },
          { label: 'Value', weight: 0.9, align: 'right', cell: ({ amountDisplay }) => amountDisplay },
          {
            label: 'Closes in',
            weight: 0.8,
            align: 'right',
            cell: ({ daysUntilClose }) => counted(daysUntilClose, 'day'),
          },
          { label: 'Why, and what to do first', weight: 3.6, cell: why },
        ],
        rows,
      }),
    ],
  };
}
