import { DAY } from '../../../kernel/time.ts';
import { body, heading, note, tableOf } from '../../../print/blocks.ts';
import type { Block, Section } from '../../../print/document.ts';
import { formatFigure } from '../../../print/format.ts';
import { needInput } from '../inputs/catalogue.ts';
import { inputText } from '../inputs/text.ts';
import { shareText } from '../said/texts.ts';
import type { Absent, Area, Observation, Observed } from '../types.ts';
import { type ReportInput, sourceOf } from './input.ts';

/** Rows of one table, about half a page. */
const ROWS = 20;

const AREAS: readonly (readonly [Area, string])[] = [
  ['operations', 'Measures of operations'],
  ['sales', 'Measures of sales'],
  ['academy', 'Measures of the academy'],
];

/** Every measure that has a value, with what it rests on; and those that have none, with the reason. */
export function measureSection(input: ReportInput): Section {
  const { observations } = input.review;
  const observed = observations.filter((one) => one.status === 'observed');
  const tables = AREAS.flatMap(([area, title]) => areaTables(input, title, ofArea(observed, area)));
  const absent = observations.filter((one) => one.status === 'absent');
  return {
    id: 'measures',
    title: 'The measures that it rests on',
    blocks: [
      note(
        observed.length === 0
          ? 'No measure has a value.'
          : 'Over says of how many days up to this moment a value is, counted of how many things (clients, deals, tickets …), confidence how much it can be relied on.',
      ),
      ...tables,
      ...absentNotes(absent),
    ],
  };
}

/** What has no value, by the reason; what was not submitted by name, as there is no more to say. */
function absentNotes(absent: readonly Absent[]): Block[] {
  const left = absent.filter(({ kind }) => kind === 'not-submitted');
  const others = absent.filter(({ kind }) => kind !== 'not-submitted');
  const named = (list: readonly Absent[]): string => `${list.map(labelOf).join('; ')}.`;
  const reasons = [...new Set(others.map(({ reason }) => reason))];
  return [
    ...(left.length === 0 ? [] : [heading('Not submitted'), note(named(left))]),
    ...(reasons.length === 0 ? [] : [heading('Without a value')]),
    ...reasons.map((why) => body(`${named(others.filter(({ reason }) => reason === why))} ${why}`)),
  ];
}

const labelOf = ({ id }: Pick<Observation, 'id'>): string => needInput(id).label;

function ofArea<O extends Observation>(observations: readonly O[], area: Area): readonly O[] {
  return observations.filter(({ id }) => needInput(id).area === area);
}

function areaTables(input: ReportInput, title: string, rows: readonly Observed[]): Block[] {
  const count = Math.ceil(rows.length / ROWS);
  return Array.from({ length: count }, (_, part) => {
    const name = count === 1 ? title : `${title}, ${part + 1} of ${count}`;
    return measureTable(input, name, rows.slice(part * ROWS, (part + 1) * ROWS));
  });
}

function measureTable(input: ReportInput, title: string, rows: readonly Observed[]): Block {
  return tableOf({
    title,
    source: sourceOf(input, 'the scoring of the review'),
    empty: 'No measure has a value.',
    noun: 'measures',
    rows,
    columns: [
      { label: 'Measure', weight: 4.4, cell: labelOf },
      { label: 'Value', weight: 1.3, align: 'right', cell: ({ id, value }) => inputText(id, value) },
      { label: 'Usual', weight: 1.2, align: 'right', cell: ({ id }) => inputText(id, needInput(id).reference.typical) },
      { label: 'Over', weight: 1.3, align: 'right', cell: ({ period }) => (period ? daysText(period) : 'submitted') },
      { label: 'Counted', weight: 1, align: 'right', cell: ({ sampleSize }) => sampleText(sampleSize) },
      { label: 'Confidence', weight: 1.2, align: 'right', cell: ({ confidence }) => shareText(confidence) },
    ],
  });
}

/** How much a value rests on, in whole tickets, hours …; a dash where it is not known. */
const sampleText = (size: number | null): string => formatFigure('count', size === null ? null : Math.round(size));

/** How many days a value is of; `to` is the day after the last. */
function daysText({ from, to }: { readonly from: string; readonly to: string }): string {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / DAY);
  return days <= 1 ? 'as it stands' : `${days} days`;
}
