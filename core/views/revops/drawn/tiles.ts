import { round } from '../../../kernel/money.ts';
import { attainmentOf, judgementOf } from '../../../kernel/presentation/judge.ts';
import type {
  Better,
  ComparedWith,
  Spark,
  Status,
  TimeWindow,
  ValueFormat,
} from '../../../kernel/presentation/vocabulary.ts';
import { FRACTION, valueFormat, writeChange, writeValue } from '../../../kernel/presentation/write.ts';
import type { Answered, Benchmark, Tile } from './drawing.ts';
import { medianIn, type PeerRows } from './peers.ts';
import { columnOf, displayIn, formatOfField, numberIn, textIn } from './read.ts';

/** A tile of a row: which of its fields says what. */
export interface TileSpec {
  readonly field: string;
  readonly name: string;
  readonly target?: string;
  /** By how much it has changed, in its own unit. */
  readonly change?: string;
  readonly benchmarks?: readonly { readonly field: string; readonly label: string }[];
}

/** The times that a row's figures are of. */
export interface TileTime {
  readonly window: TimeWindow;
  /** What changes are counted from. */
  readonly before: { readonly label: string; readonly window: TimeWindow } | null;
  /** The small line of a field, where its course is known. */
  spark?(field: string, format: ValueFormat): Spark | undefined;
  /** Whose median stands beside the figures. */
  readonly peers?: PeerRows | null;
}

const labels: Readonly<Record<Status, string | null>> = {
  good: 'On track',
  warn: 'Watch',
  bad: 'Off track',
  none: null,
};

/** The tiles of the row at an index; status and displays are those that the answer has beside its rows. */
export function tilesOf(answered: Answered, index: number, specs: readonly TileSpec[], time: TileTime): Tile[] {
  return specs.map((spec) => tileOf(answered, index, spec, time));
}

function tileOf(answered: Answered, index: number, spec: TileSpec, { window, before, ...time }: TileTime): Tile {
  const { field, name, target: aim, benchmarks = [] } = spec;
  const row = answered.rows[index];
  const column = columnOf(answered, field);
  const format = formatOfField(column);
  const value = numberIn(row, field);
  const target = aim === undefined ? null : numberIn(row, aim);
  const status = answered.shown[index]?.status[field] ?? 'none';
  const spark = time.spark?.(field, format);
  const attainment = attainmentOf(value, { better: column.better, target, bands: [] });
  const change = spec.change === undefined ? null : numberIn(row, spec.change);
  const compared =
    before && change !== null && value !== null
      ? comparedWith(value, change, column.better, format.unit, before, window)
      : null;
  return {
    field,
    name,
    value,
    display: displayIn(answered, index, field),
    ...format,
    status,
    status_label: labels[status],
    better: column.better,
    ...(target === null || aim === undefined ? {} : { target, target_display: displayIn(answered, index, aim) }),
    ...(attainment === null ? {} : { attainment }),
    window,
    ...(compared ? { compared_with: { ...compared, display: writeValue(format, compared.value) } } : {}),
    ...(spark && { spark }),
    benchmarks: [
      ...medianMark(time.peers ?? null, medianIn(time.peers ?? null, field), format),
      ...benchmarks.map(({ field: other, label }) => ({
        label,
        basis: 'mean' as const,
        value: numberIn(row, other),
        display: displayIn(answered, index, other),
      })),
    ],
  };
}

/** What the peers' median is, where there are enough of them. */
function medianMark(peers: PeerRows | null, value: number | null, format: ValueFormat): Benchmark[] {
  return peers ? [{ label: peers.label, basis: 'median', value, display: writeValue(format, value) }] : [];
}

/** Fractions change in points, everything else in percent of what it was; null where that is not above 0. */
function comparedWith(
  value: number,
  difference: number,
  better: Better | null,
  unit: string | null,
  { label, window }: NonNullable<TileTime['before']>,
  against: TimeWindow,
): Omit<ComparedWith, 'display'> | null {
  const earlier = Math.round((value - difference) * 1e6) / 1e6;
  const isShare = unit === FRACTION;
  if (!isShare && earlier <= 0) return null;
  const change = round(isShare ? difference * 100 : (difference / earlier) * 100, 1) + 0; // never −0
  return {
    label,
    window,
    against,
    value: earlier,
    unit: isShare ? 'points' : 'percent',
    change,
    change_display: writeChange(change, isShare ? 'points' : 'percent'),
    direction: change > 0 ? 'up' : change < 0 ? 'down' : 'flat',
    judgement: judgementOf(change, better),
  };
}

/** One tile for each row of drivers, whose values are written as the row says. */
export function driverTiles(answered: Answered, window: TimeWindow, peers: PeerRows | null): Tile[] {
  return answered.rows.map((row, index): Tile => {
    const kind = textIn(row, 'format_type');
    const format =
      kind === 'percent'
        ? valueFormat('percentage', { unit: FRACTION, decimals: 0 })
        : valueFormat(kind === 'days' ? 'days' : 'number', { decimals: 1 });
    const status = answered.shown[index]?.status.rep_value ?? 'none';
    const metric = textIn(row, 'metric_name');
    const middle = medianIn(peers, 'rep_value', (each) => textIn(each, 'metric_name') === metric);
    const written = (field: string) => writeValue(format, numberIn(row, field));
    return {
      field: 'rep_value',
      name: textIn(row, 'metric_label'),
      value: numberIn(row, 'rep_value'),
      display: written('rep_value'),
      ...format,
      status,
      status_label: driverLabels[status],
      better: textIn(row, 'good_direction') === 'lower' ? 'lower' : 'higher',
      window,
      benchmarks: [
        ...medianMark(peers, middle, format),
        { label: 'Team', basis: 'mean', value: numberIn(row, 'team_avg_value'), display: written('team_avg_value') },
        {
          label: 'Top performers',
          basis: 'top',
          value: numberIn(row, 'top_performer_value'),
          display: written('top_performer_value'),
        },
      ],
    };
  });
}

const driverLabels: Readonly<Record<Status, string | null>> = {
  good: 'As top performers',
  warn: 'Above the team',
  bad: 'Below the team',
  none: null,
};
