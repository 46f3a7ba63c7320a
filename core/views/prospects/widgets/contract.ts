import { isStanding, needMeasure, type Unit } from '../../../measures/index.ts';
import { rowColumns } from '../binding/rows.ts';
import { figureOf } from '../value/index.ts';
import type { Requirement, RowsRequirement, Widget, Window } from '../widget.ts';
import { CATEGORIES, POINTS } from './limits.ts';

/**
 * How a widget's `data_requirements` become its data. Who writes templates needs this and `widgetFaults`, nothing else.
 *
 * ## What a requirement is worth
 *
 * `as` is its name, and what is shown: a series, a category, a step of a waterfall, a column of a table.
 *
 * A **measure** is read for the client (`scope: 'client'`) or the whole company, in served units, at the committed tick.
 * What is standing (levels such as `mrr`, `open-tickets`, `employees`, and ratios of levels such as `annual-margin`)
 * ends with the running period: its last point is now. Everything else (flows such as `revenue`, ratios of flows such
 * as `margin` or `satisfaction`) ends with the last whole period, because half a month is always less than a month.
 *
 * - `window: 'now'`: standing measures only. Equals `measureNow`, and the client's row where it shows the figure.
 * - `window: {grain, count}` as one figure (kpi, gauge, pie, waterfall, funnel, a category of bars): flows added up over
 *   the last `count` whole periods, ratios taken of such sums, what is standing as it stands now. So `{month, 1}` is
 *   the last point of the line `{month, 12}` of the same measure, and `{month, 12}` of a flow is the sum of that line.
 * - as a series (line, bars of periods, table of periods, heatmap): one point per period.
 *
 * A **derived** figure (`core/views/prospects/value`) is of the client always, of whole months always.
 *
 * - `window: 'now'`: amounts (`paid`, `in-house-avoided`, `downtime-avoided`, `license-savings`, `total-benefit`,
 *   `net-benefit`) added up over the last 24 whole months, or over as many as the client has; `roi`, `payback-months`
 *   and those per employee over the same months. The 24-month ROI is `{figure: 'roi', window: 'now'}`.
 * - `window: {grain: 'month', count}`: amounts month by month; the others over the up to 24 months that end with each
 *   month. As one figure: amounts added up over the `count` months, the others as of the last whole month. So the last
 *   point of the line of `roi` is its value `now`. Other grains than month are a fault.
 *
 * **Rows** are tables in themselves (`rowColumns` in `core/views/prospects/binding/rows.ts` lists the columns); a chart of
 * rows groups them by the column `by` and adds up the column `value` (`count`: how many rows there are).
 *
 * What can't be measured is null, and the data's `reason` says why. It is left out of shares and steps, never 0.
 *
 * ## What each type makes of its requirements
 *
 * - `kpi-card`: the first is the value. `config.trend`: against the period before (what is now: against the end of the
 *   month before; derived `now`: of an amount the later half of its months against the earlier one, so of 24 months one
 *   year against the other; of `roi` and its like the value a month ago), in percent of the earlier value, left out where
 *   that is not above 0. `target`: adds `target` and `progress`.
 * - `line-chart`: each a series, all `{month, 12}`. All standing (the line ends with the running month) or none of them
 *   (it ends with the last whole month): a mixture is a fault. `target`: one more series `Target`.
 * - `bar-chart`: either one of rows with `by`: the four largest groups and `Other` where there are more than five; or
 *   exactly five, each a category of the one series, of one unit; or series `{grain, 5}`, whose categories are the periods.
 *   `config.sort` orders rows and five figures (rows: `descending` unless said otherwise; figures: as they stand).
 * - `pie-chart`: one of rows with `by` (at most six segments, the last `Other`), or two and more figures of one unit,
 *   each a segment. Values that are not above 0 have no share. Percentages add up to 100.0 by largest remainder.
 * - `waterfall-chart`: three and more figures of one unit. The first is the start, the last the end, those between
 *   are added, or taken off where `config.subtract` names them. Where start and changes miss the end by a cent or
 *   more, a step `Other` says so.
 * - `table`: either one of rows; or all `{grain, count}` of the same window: a row per period, a column each, with totals
 *   of what adds up; or all `now` or single figures (`{grain, 1}`): a row each, named `figure` and `value`, of one format.
 * - `gauge`: the first is the value. `config.scale` gives range and bands; left out: 0 to 100 (percentage, others up to
 *   a round number above value and target) in one band. The range is widened where the value lies outside.
 * - `funnel-chart`: one of rows `opportunities` with `by: 'stage'`: how many (or how much, by `value`) have reached at
 *   least that stage; or two and more figures of one unit, each stage a part of the one before; one that is larger is capped
 *   at it, which provenance says.
 * - `heatmap`: one measure `{day, n}`: weekdays by the ISO weeks (`2026-W46`) in which the last n days lie, null for the
 *   days of the first and the last week that are not among them; or several of one window and unit: requirements by periods.
 *
 * ## Formats
 *
 * `config.format` with `config.decimals` (left out: currency 0, percentage 1, number 0, days 0) and `config.unit` behind
 * a number: `$245,000`, `187.5%`, `1,204 tickets`, `31 days`, `—` where there is no value. Values keep two decimals.
 *
 * @returns what of this a widget breaks, in sentences; nothing for one that is sound
 */
export function widgetFaults(widget: Widget): string[] {
  const requirements = widget.data_requirements;
  if (requirements.length === 0) return ['it requires nothing'];
  const names = new Set(requirements.map(({ as }) => as));
  const faults = names.size === requirements.length ? [] : ['two requirements have the same name'];
  faults.push(...requirements.flatMap(requirementFaults));
  if (faults.length === 0) faults.push(...typeFaults(widget));
  faults.push(
    ...(widget.config.subtract ?? []).filter((as) => !names.has(as)).map((as) => `it subtracts ${as}, which it lacks`),
  );
  return faults;
}

type FigureRequirement = Exclude<Requirement, RowsRequirement>;

function requirementFaults(requirement: Requirement): string[] {
  const { as } = requirement;
  if (requirement.kind === 'rows') return rowsFaults(requirement);
  const { window } = requirement;
  const faults: string[] = [];
  if (window !== 'now' && !(Number.isInteger(window.count) && window.count > 0))
    faults.push(`${as} has an empty window`);
  if (requirement.kind === 'derived') {
    if (window !== 'now' && window.grain !== 'month') faults.push(`${as} is derived by month, not by ${window.grain}`);
    return faults;
  }
  const measure = needMeasure(requirement.measure);
  if (!measure.scopes.includes(requirement.scope))
    faults.push(`${measure.id} is not measured per ${requirement.scope}`);
  if (window === 'now' && !isStanding(measure)) faults.push(`${measure.id} is counted over time: it needs a window`);
  return faults;
}

function rowsFaults({ as, rows, by, value, columns = [] }: RowsRequirement): string[] {
  const known = rowColumns[rows];
  const unknown = [by, ...columns].filter((key) => key !== undefined && !known.some((column) => column.key === key));
  const faults = unknown.map((key) => `${as} has no column ${key}`);
  const numeric = known.some((column) => column.key === value && column.adds === true);
  if (value !== undefined && value !== 'count' && !numeric) faults.push(`${as} has no column ${value} that adds up`);
  return faults;
}

function typeFaults({ type, data_requirements: requirements }: Widget): string[] {
  const figures = requirements.flatMap((requirement) => (requirement.kind === 'rows' ? [] : requirement));
  const rows = requirements.flatMap((requirement) => (requirement.kind === 'rows' ? requirement : []));
  if (rows.length > 0) {
    if (rows.length > 1 || figures.length > 0) return ['rows stand alone'];
    const takes = { 'bar-chart': 'by', 'pie-chart': 'by', 'funnel-chart': 'stage', table: 'any' } as const;
    const need =
      type === 'bar-chart' || type === 'pie-chart' || type === 'funnel-chart' || type === 'table' ? takes[type] : null;
    if (need === null) return [`a ${type} takes no rows`];
    if (need === 'by' && rows[0]?.by === undefined) return [`a ${type} groups rows by a column`];
    return need === 'stage' && rows[0]?.by !== 'stage' ? ['a funnel-chart groups opportunities by stage'] : [];
  }
  const oneUnit = sameFor(figures, unitOf) ? [] : ['its figures have different units'];
  const oneWindow = sameFor(figures, ({ window }) => windowText(window)) ? [] : ['its figures have different windows'];
  const together = sameFor(figures, (figure) => String(isRunning(figure)))
    ? []
    : ['some end with the running period, some before'];
  const counted = figures.every(({ window }) => window !== 'now');
  switch (type) {
    case 'kpi-card':
    case 'gauge':
      return figures.length === 1 ? [] : [`a ${type} shows one figure`];
    case 'line-chart':
      return [
        ...(figures.every(({ window }) => windowText(window) === `month ${POINTS}`)
          ? []
          : ['a line has twelve months']),
        ...together,
        ...oneUnit,
      ];
    case 'bar-chart':
      if (figures.length === CATEGORIES) return oneUnit;
      if (!figures.every(({ window }) => window !== 'now' && window.count === CATEGORIES))
        return ['bars have five categories'];
      return [...oneWindow, ...together, ...oneUnit];
    case 'pie-chart':
    case 'funnel-chart':
      return figures.length >= 2 ? oneUnit : [`a ${type} takes two figures or more`];
    case 'waterfall-chart':
      return figures.length >= 3 ? oneUnit : ['a waterfall has a start, changes and an end'];
    case 'table':
      if (figures.every(({ window }) => window === 'now' || window.count === 1)) return oneUnit;
      return counted ? [...oneWindow, ...together] : ['a table is of periods, or of figures'];
    case 'heatmap':
      return counted ? [...oneWindow, ...together, ...oneUnit] : ['a heatmap is over time'];
  }
}

function sameFor<T>(list: readonly T[], of: (entry: T) => string): boolean {
  return new Set(list.map(of)).size <= 1;
}

function unitOf(requirement: FigureRequirement): Unit {
  return requirement.kind === 'measure' ? needMeasure(requirement.measure).unit : figureOf(requirement.figure).unit;
}

function windowText(window: Window): string {
  return window === 'now' ? 'now' : `${window.grain} ${window.count}`;
}

/** True where its last period is the running one. */
function isRunning(requirement: FigureRequirement): boolean {
  return requirement.kind === 'measure' && isStanding(needMeasure(requirement.measure));
}
