import { lowerFirst, upperFirst } from '../../../../kernel/text.ts';
import { parseDate } from '../../../../kernel/time.ts';
import { heading, lead, note } from '../../../../print/blocks.ts';
import type { Block, Section, Statement } from '../../../../print/document.ts';
import { formatDate } from '../../../../print/format.ts';
import { usd } from '../words.ts';
import type { Coached } from './rep-facts.ts';

const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

/** A list under a heading, or a sentence where there is nothing on it. */
function list(title: string, statements: readonly Statement[], style: 'findings' | 'numbered', none: string): Block[] {
  if (statements.length === 0) return [heading(title), note(none)];
  return [heading(title), { kind: 'statements', style, statements }];
}

const ALONE = 'There are too few reps for a median: what goes well and what does not is not told by figures here.';

/** What goes well and what is worth working on, beside the median. */
function habitLists({ strengths, improvements }: NonNullable<Coached['insight']>): Block[] {
  return [
    ...list(
      'What goes well',
      strengths.map(({ title, detail }) => ({ text: `${sentence(title)} ${detail}`, tone: 'positive', basis: '' })),
      'findings',
      'No figure is notably above the median yet: the habits on the next pages say more.',
    ),
    ...list(
      'What is worth working on',
      improvements.map(({ title, detail, suggestedAction, impactEstimate }) => ({
        text: `${sentence(title)} ${detail} ${suggestedAction}`,
        tone: 'plain',
        basis: sentence(upperFirst(impactEstimate)),
      })),
      'numbered',
      'No habit is notably behind the median.',
    ),
  ];
}

/** What goes well, what is worth working on, and which deals come first: each with the figures that it rests on. */
export function insightSection({ insight, standings }: Coached): Section {
  const base = { id: 'insights', title: 'What to talk about' };
  if (!insight) return { ...base, blocks: [note('No coaching was written: its datasets were not computed.')] };
  const { improvements, priorityActions, primaryFocusArea, modelVersion } = insight;
  const writer = modelVersion.startsWith('rules')
    ? 'Written by rules from the figures of this report.'
    : `Written by ${modelVersion} from the figures of this report.`;
  return {
    ...base,
    blocks: [
      lead(
        improvements.length === 0
          ? sentence(primaryFocusArea)
          : `The one thing to work on: ${lowerFirst(primaryFocusArea)}.`,
      ),
      ...(standings.length === 0 ? [note(ALONE)] : habitLists(insight)),
      ...list(
        'Where to begin',
        priorityActions.map(({ dealName, dealAmount, action, reason, deadline }) => ({
          text: `${sentence(action)} ${sentence(reason)}`,
          tone: 'plain',
          basis: `${dealName}, ${usd(dealAmount)}; by ${formatDate(parseDate(deadline))}`,
        })),
        'numbered',
        'There is no open deal to act on.',
      ),
      note(writer),
    ],
  };
}
