import { lowerFirst, upperFirst } from '../../../../kernel/text.ts';
import { lead, tableOf } from '../../../../print/blocks.ts';
import type { Section } from '../../../../print/document.ts';
import type { DatasetRow } from '../../graph/dataset.ts';
import { nextBestActions } from '../../reps/next-best-actions.ts';
import { OFFICE_BEHIND_UTC } from '../../reps/thresholds.ts';
import type { ReportInput } from '../rows.ts';
import { sourceOf } from '../sources.ts';
import { counted, usd, usdShort } from '../words.ts';
import type { Coached } from './rep-facts.ts';

type Action = DatasetRow<typeof nextBestActions>;

const when = { today: 'Today', this_week: 'This week', soon: 'Soon' } as const;
const verbs = { call: 'Call', email: 'Write to', meeting: 'Meet', task: 'Prepare' } as const;

function whatToDo({ actionType, contactName, contactRole }: Action): string {
  if (contactName === null) return verbs[actionType];
  const role = contactRole === null ? '' : ` (${contactRole.replaceAll('-', ' ')})`;
  return `${verbs[actionType]} ${contactName}${role}`;
}

function answer(actions: readonly Action[]): string {
  const [first] = actions;
  if (!first) return 'There is no open deal to act on.';
  const today = actions.filter(({ urgency }) => urgency === 'today').length;
  const urgent = today === 0 ? 'none of them has to be done today' : `${today} of them today`;
  const amount = actions.reduce((sum, { dealAmount }) => sum + dealAmount, 0);
  return `${upperFirst(counted(actions.length, 'deal'))} worth ${usdShort(amount)} wait for a next step, ${urgent}. First: ${first.accountName}.`;
}

/** What to do next: with whom, when, and why. */
export function actionSection(input: ReportInput, { actions }: Coached): Section {
  return {
    id: 'actions',
    title: 'What to do next',
    blocks: [
      lead(answer(actions)),
      tableOf<Action>({
        title: 'Next best actions, the most urgent first',
        source: sourceOf(input, nextBestActions),
        empty: 'There is no open deal to act on.',
        noun: 'actions',
        columns: [
          { label: 'Deal', weight: 1.6, cell: ({ accountName }) => ({ text: accountName, strong: true }) },
          { label: 'What to do', weight: 1.6, cell: whatToDo },
          {
            label: `When (UTC−${OFFICE_BEHIND_UTC.value})`,
            weight: 1.5,
            cell: ({ urgency, timeDisplay }) => `${when[urgency]}, ${lowerFirst(timeDisplay)}`,
          },
          { label: 'Value', weight: 0.9, align: 'right', cell: ({ dealAmount }) => usd(dealAmount) },
          { label: 'Health', weight: 0.7, align: 'right', cell: ({ dealHealth }) => String(dealHealth) },
          { label: 'Why', weight: 2.6, cell: ({ actionReason }) => actionReason },
        ],
        rows: actions,
      }),
    ],
  };
}
