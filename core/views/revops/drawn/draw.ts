import { valueAxis } from '../../../kernel/presentation/axis.ts';
import { instantWindow, plainAxisLabel } from '../../../kernel/presentation/periods.ts';
import type { AxisLabel, TimeWindow } from '../../../kernel/presentation/vocabulary.ts';
import { FRACTION, valueFormat, writeValue } from '../../../kernel/presentation/write.ts';
import { DAY, isoDate } from '../../../kernel/time.ts';
import type { WidgetSpec } from '../dashboards.ts';
import type { WireRecord } from '../graph/wire.ts';
import { type Moment, nextQuarter, quarterName, weekBefore } from '../sources/moments.ts';
import { courseOfQuarter, courseOfRep, isOver, sparkOf } from './courses.ts';
import type { Answered, Drawing, DrawingKind, DrawnPart, DrawnSeries, Tile } from './drawing.ts';
import * as say from './messages.ts';
import { callers, latestCalls, missMessage, missOf } from './misses.ts';
import { medianIn, type PeerRows } from './peers.ts';
import { numberIn, textIn } from './read.ts';
import { bridgeParts, type DrawnLines, healthParts, partsAxis, partsText, seriesOf, seriesText } from './series.ts';
import { standingMessage } from './standing.ts';
import { driverTiles, type TileTime, tilesOf } from './tiles.ts';

/** What a drawing is made of, beside the rows. */
export interface Scene {
  readonly moment: Pick<Moment, 'asOf' | 'quarter' | 'running'>;
  /** The place of the widget on its dashboard, from 1. */
  readonly order: number;
  /** Whether its rows are of the whole company, whatever the filters or the rep. */
  readonly scope: Drawing['scope'];
  /** Rows of the dataset that tells how its figures went; none where there is no such dataset, or it can't be made. */
  readonly course: readonly WireRecord[];
  /** On a screen of one rep: whose median stands beside the figures; null where nobody's does. */
  readonly peers: PeerRows | null;
}

type Made = Pick<Drawing, 'kind' | 'message' | 'alt'> &
  Partial<Pick<Drawing, 'tiles' | 'x' | 'series' | 'parts' | 'axis'>>;
type Recipe = (answered: Answered, scene: Scene) => Made;

/** A widget of a dashboard as it is drawn. */
export function drawWidget(spec: WidgetSpec, answered: Answered, scene: Scene): Drawing {
  const recipe = recipes[spec.id];
  if (!recipe) throw new Error(`nothing says how ${spec.id} is drawn`);
  const { order, scope } = scene;
  const { min_cols, priority } = spec;
  const empty = { tiles: [], x: [], series: [], parts: [], axis: null };
  return { ...empty, ...recipe(answered, scene), scope, min_cols, priority, order };
}

const recipes: Readonly<Record<string, Recipe>> = {
  kpis(answered, { moment, course: weeks }) {
    const [row] = answered.rows;
    const before = weekBefore(moment.asOf);
    const time: TileTime = {
      window: quarterWindow(moment.quarter),
      before: { label: 'a week before', window: instantWindow(before, 'a week before') },
      spark(field, format) {
        const course = row ? courseOfQuarter(weeks, row, field) : null;
        return course ? sparkOf(course, format) : undefined;
      },
    };
    const tiles = tilesOf(
      answered,
      0,
      [
        { field: 'ai_forecast', name: 'AI forecast', target: 'quarter_target', change: 'forecast_change_1w' },
        { field: 'commit_amount', name: 'Commit', target: 'quarter_target', change: 'commit_change_1w' },
        { field: 'closed_won_amount', name: 'Won so far', target: 'quarter_target' },
        { field: 'gap_to_target', name: 'Gap to target' },
        { field: 'coverage_ratio', name: 'Coverage' },
        { field: 'ai_forecast_confidence', name: 'Confidence of the AI forecast' },
        { field: 'commit_confidence', name: 'Confidence of the commit' },
      ],
      time,
    );
    return tiled(tiles, standingMessage(row, isOver(textIn(row, 'quarter'), textIn(row, 'snapshot_date'))));
  },
  'forecast-trend'(answered, { moment, scope }) {
    const quarter = quarterName(moment.quarter);
    const indices = answered.rows.flatMap((row, index) => (textIn(row, 'quarter') === quarter ? [index] : []));
    const x = indices.map((index): AxisLabel => {
      const week = String(numberIn(answered.rows[index], 'week_number') ?? 0);
      return { key: week, label: `Week ${week} of ${quarter}`, short: `W${week}` };
    });
    const specs = [
      { field: 'cumulative_target', name: 'Target', role: 'target' },
      { field: 'cumulative_closed', name: 'Won', role: 'actual' },
      { field: 'cumulative_commit', name: 'Commit', role: 'forecast' },
      { field: 'cumulative_forecast', name: 'AI forecast', role: 'forecast' },
    ] as const;
    const drawn = seriesOf(answered, indices, x, specs, { fromZero: true, scope: seriesScope(scope) });
    return lined('lines', drawn, say.trendMessage(drawn.series, x));
  },
  'pipeline-bridge'(answered) {
    const parts = bridgeParts(answered);
    return parted('bridge', parts, say.bridgeMessage(parts));
  },
  'health-distribution'(answered) {
    const parts = healthParts(answered);
    return parted('shares', parts, say.healthMessage(answered));
  },
  'coverage-plan'(answered, { scope }) {
    const x = answered.rows.map((row) => plainAxisLabel(textIn(row, 'quarter')));
    const specs = [
      { field: 'pipeline', name: 'Pipeline', role: 'actual' },
      { field: 'pipeline_needed', name: 'Needed', role: 'target' },
    ] as const;
    const indices = answered.rows.map((_, index) => index);
    const drawn = seriesOf(answered, indices, x, specs, { fromZero: true, scope: seriesScope(scope) });
    return lined('bars', drawn, say.coverageMessage(answered));
  },
  'stage-velocity': (answered) => listed('table', answered, say.velocityMessage(answered)),
  'stuck-deals': (answered) => listed('table', answered, say.stuckMessage(answered)),
  'forecast-accuracy'({ rows }, { scope }) {
    const calls = latestCalls(rows);
    const weeks = [...new Set(calls.map((row) => numberIn(row, 'week_number') ?? 0))].sort((a, b) => a - b);
    const x = weeks.map((week): AxisLabel => ({ key: String(week), label: `Week ${week}`, short: `W${week}` }));
    const format = valueFormat('percentage', { unit: FRACTION, decimals: 0 });
    const series = callers.map(({ id, label }): DrawnSeries => {
      const own = calls.filter((row) => textIn(row, 'caller') === id);
      const data = weeks.map((week) => missOf(own.filter((row) => numberIn(row, 'week_number') === week)).size);
      const displays = data.map((value) => writeValue(format, value));
      return {
        field: 'error',
        name: label,
        role: 'actual',
        scope: seriesScope(scope),
        ...format,
        better: 'lower',
        data,
        displays,
      };
    });
    const axis = valueAxis(
      format,
      series.flatMap(({ data }) => data),
      { fromZero: true },
    );
    return lined('lines', { x, series, axis }, missMessage(calls));
  },
  performance(answered, { moment, course: quarters, peers }) {
    const [row] = answered.rows;
    const label = `the end of ${quarterName(moment.quarter - DAY)}`;
    const tiles = tilesOf(
      answered,
      0,
      [
        { field: 'ytd_attainment', name: 'Attainment of the year' },
        {
          field: 'win_rate',
          name: 'Win rate',
          change: 'win_rate_change_qoq',
          benchmarks: [{ field: 'team_avg_win_rate', label: 'Team' }],
        },
        { field: 'avg_deal_size', name: 'Deal size', benchmarks: [{ field: 'team_avg_deal_size', label: 'Team' }] },
        {
          field: 'avg_sales_cycle_days',
          name: 'Sales cycle',
          benchmarks: [{ field: 'team_avg_cycle', label: 'Team' }],
        },
      ],
      {
        window: instantWindow(moment.asOf),
        before: { label, window: instantWindow(moment.quarter - DAY, label) },
        peers,
        spark(field, format) {
          const course = row ? courseOfRep(quarters, row, field, moment.running) : null;
          return course ? sparkOf(course, format) : undefined;
        },
      },
    );
    return tiled(tiles, say.performanceMessage(answered));
  },
  drivers(answered, { moment, peers }) {
    const tiles = driverTiles(answered, instantWindow(moment.asOf), peers);
    return tiled(tiles, say.driversMessage(tiles, peers?.label ?? null));
  },
  activity(answered, { peers, scope }) {
    const month = answered.rows.find(isOfMonth);
    const format = valueFormat('number', { decimals: 1 });
    const seriesAs = (name: string, role: DrawnSeries['role'], data: readonly (number | null)[]): DrawnSeries => {
      const displays = data.map((value) => writeValue(format, value));
      return {
        field: 'avg_daily_activities',
        name,
        role,
        scope: seriesScope(scope),
        ...format,
        better: 'higher',
        data,
        displays,
      };
    };
    const same = (value: number | null) => weekdays.map(() => value);
    const series = [
      seriesAs(
        'Mean of the weekday',
        'actual',
        weekdays.map(({ field }) => numberIn(month, field)),
      ),
      seriesAs('Own mean', 'target', same(numberIn(month, 'avg_daily_activities'))),
      ...(peers ? [seriesAs(peers.label, 'benchmark', same(medianIn(peers, 'avg_daily_activities', isOfMonth)))] : []),
    ];
    const axis = valueAxis(
      format,
      series.flatMap(({ data }) => data),
      { fromZero: true },
    );
    const x = weekdays.map(({ field, label }): AxisLabel => ({ key: field, label, short: label.slice(0, 3) }));
    return lined('bars', { x, series, axis }, say.activityMessage(answered));
  },
  'next-actions': (answered) => listed('list', answered, say.actionsMessage(answered)),
  insights: (answered) => listed('text', answered, say.insightsMessage(answered)),
};

const isOfMonth = (row: WireRecord): boolean => textIn(row, 'period') === '30d';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].map((label) => ({
  label,
  field: `${label.toLowerCase()}_avg`,
}));

/** The quarter as a whole: what is forecast for it, and what has come of it. */
function quarterWindow(quarter: number): TimeWindow {
  return { label: quarterName(quarter), from: isoDate(quarter), to: isoDate(nextQuarter(quarter) - DAY) };
}

const seriesScope = (scope: Drawing['scope']) => (scope === 'company' ? 'company' : 'client');

function tiled(tiles: readonly Tile[], message: string): Made {
  const alt = tiles.map(({ name, display }) => `${name} ${display}`).join(', ');
  return { kind: 'tiles', tiles, message, alt: `${alt || 'No figures'}.` };
}

function lined(kind: DrawingKind, { x, series, axis }: DrawnLines, message: string): Made {
  return { kind, x, series, axis, message, alt: `${x.length === 0 ? 'Nothing to draw' : seriesText(series)}.` };
}

function parted(kind: DrawingKind, parts: readonly DrawnPart[], message: string): Made {
  return { kind, parts, axis: partsAxis(parts), message, alt: `${partsText(parts) || 'Nothing to draw'}.` };
}

function listed(kind: DrawingKind, { columns, rows }: Answered, message: string): Made {
  const names = columns.filter(({ hidden }) => hidden !== true).map(({ label }) => label.toLowerCase());
  return {
    kind,
    message,
    alt: `${rows.length === 0 ? 'No' : rows.length} ${rows.length === 1 ? 'row' : 'rows'} with ${names.join(', ')}.`,
  };
}
