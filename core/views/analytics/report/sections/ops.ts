import { chartOr, lead, pairOr } from '../../../../print/blocks.ts';
import type { Section } from '../../../../print/document.ts';
import { counted, figureText, whyNot } from '../../words.ts';
import { keyFigures } from '../cards.ts';
import { bars, lines } from '../charts.ts';
import { cardOf, type ReportInput, tableIn } from '../input.ts';
import { metricTable } from '../tables.ts';

function answer({ data: { ops } }: ReportInput): string {
  const [runs, success, lag] = [
    cardOf(ops, 'generator-runs'),
    cardOf(ops, 'generator-success'),
    cardOf(ops, 'ingestion-lag'),
  ];
  if (runs.value === null) return `Nothing can be measured. ${runs.reason ?? ''}`;
  const done = success.value === null ? '' : `, of which ${figureText('percent', success.value)} were completed`;
  const arrived = lag.value === null ? '' : ` Half of the events arrive within ${figureText('seconds', lag.value)}.`;
  const told =
    runs.value === 0 ? 'The content generator did not run' : `The content generator ran ${counted(runs.value, 'time')}`;
  return `${told}${done}.${arrived}`;
}

/** The content generator by stage and reason, and how fast events arrive. */
export function opsSection(input: ReportInput): Section {
  const { ops } = input.data;
  return {
    id: 'ops',
    title: 'Ops: generator and arrival of events',
    blocks: [
      lead(answer(input)),
      keyFigures(input, ops),
      pairOr(
        lines(input, ops, {
          title: 'Runs of the generator, and those that failed',
          trends: ['generator-runs', 'generator-failed'],
        }),
        lines(input, ops, { title: 'Events that arrived late', trends: ['late-events'] }),
        whyNot(ops),
      ),
      metricTable(input, tableIn(ops, 'stages'), {
        title: 'Stages',
        noun: 'stages',
        empty: 'No stage was completed in this range.',
      }),
      chartOr(
        bars(input, tableIn(ops, 'failures'), {
          metric: 'generator-failed',
          title: 'Why the generator gave up',
          subtitle: 'Failed runs by reason',
        }),
        'No run of the generator failed in this range.',
      ),
    ],
  };
}
