import { describe, expect, it } from '@jest/globals';
import type {
  Band,
  Better,
  Status,
  ValueAxis,
  ValueFormat,
} from '../../../../../../core/kernel/presentation/vocabulary.ts';
import type { KeyFigure, Table } from '../../../../../../core/print/document.ts';
import { dashboardReport, type Widget, type WidgetData } from '../../../../../../core/views/prospects/index.ts';
import type {
  GaugeData,
  HeatmapData,
  KpiData,
  NamedSeries,
  TableData,
} from '../../../../../../core/views/prospects/widgets/data.ts';
import { type Dashboard, dashboardsOf, SEEDS, sampleOf, snapshotOf } from '../../../../../tools/prospect-sample.ts';

interface Shown {
  readonly dashboard: Dashboard;
  readonly widget: Widget;
  readonly data: WidgetData;
  readonly where: string;
}

/** Every widget of every dashboard of some clients of three worlds. */
const shown = SEEDS.flatMap((seed) => {
  const sample = sampleOf(seed);
  return sample.clients
    .filter((_, place) => place % 3 === 0)
    .flatMap((client) => dashboardsOf(sample, client))
    .flatMap((dashboard) =>
      dashboard.template.widgets.flatMap((widget): Shown[] => {
        const data = dashboard.data.dashboard_data[widget.id];
        const where = `${seed} ${dashboard.template.client_id} ${dashboard.template.category} ${widget.id}`;
        return data ? [{ dashboard, widget, data, where }] : [];
      }),
    );
});

const figures = shown.flatMap((entry) =>
  entry.widget.type === 'kpi-card' || entry.widget.type === 'gauge'
    ? [{ ...entry, data: entry.data as KpiData & Partial<Pick<GaugeData, 'bands' | 'axis'>> }]
    : [],
);

/** What of all of them breaks a rule, by name: an `expect` for each would take longer than the rules. */
function breaking<T extends { readonly where: string }>(all: readonly T[], fault: (entry: T) => unknown): string[] {
  return all.flatMap((entry) => {
    const found = fault(entry);
    return found === null || found === false ? [] : [`${entry.where}: ${String(found)}`];
  });
}

/** The number that people read: `−$1.2K`, `4.59 of 5`, `+1.5 points`. */
function read(text: string): number {
  const [, sign = '', digits = ''] = /^([−+]?)\$?([\d,.]+)/.exec(text) ?? [];
  return Number(digits.replaceAll(',', '')) * (sign === '−' ? -1 : 1);
}

const isWithin = (text: string, value: number, decimals: number): boolean =>
  Math.abs(read(text) - value) <= 0.5 * 10 ** -decimals + 1e-9 * Math.abs(value) + 1e-9;

/** False where a text is not its value. */
const isWritten = (text: string, value: number | null, { decimals }: Pick<ValueFormat, 'decimals'>): boolean =>
  value === null ? text === '—' : isWithin(text, value, decimals);

describe('the status of a figure', () => {
  /** By looking at every threshold one after the other. */
  function plainly(value: number, target: number | undefined, better: Better | null, bands: readonly Band[]): Status {
    let tone: Status = 'none';
    let best = -1;
    for (const band of bands) {
      const rank = { bad: 0, warn: 1, none: 2, good: 3 }[band.tone];
      const reaches = value >= band.from || band === bands[0];
      const ends = value <= band.to || band === bands.at(-1);
      if (reaches && ends && rank > best) [tone, best] = [band.tone, rank];
    }
    if (better === 'band' || better === null || target === undefined) return tone;
    if (better === 'higher' ? value >= target : value <= target) return 'good';
    return tone === 'good' || tone === 'warn' ? 'warn' : 'bad';
  }

  it('agrees with its target, its bands and the direction that is better', () => {
    const seen = new Set<string>();
    const faults = breaking(figures, ({ data, widget }) => {
      const { value, target, better = null, status, status_label: word } = data;
      seen.add(`${better} ${status}`);
      if (value === null) return status === 'none' && word === null ? null : `${status} without a value`;
      // Satisfaction is judged by its scale wherever it stands; other cards have none.
      const scale = shown.find(({ widget: w, data: d }) => w.type === 'gauge' && 'name' in d && d.name === data.name);
      const bands = data.axis?.bands ?? (scale ? (scale.data as GaugeData).axis?.bands : undefined) ?? [];
      const expected = plainly(value, target, better, bands);
      if (status !== expected) return `${status}, but ${value} of ${target} ${better} is ${expected}`;
      if ((word === null) !== (status === 'none')) return `${status} is called ${word}`;
      return widget.target && status === 'none' ? 'a target judges nothing' : null;
    });
    expect(faults).toEqual([]);
    expect([...seen]).toEqual(expect.arrayContaining(['higher good', 'lower good', 'lower bad', 'band good']));
  });

  it('goes with how far it has come: all of the way where it is good, less where it is not', () => {
    const faults = breaking(figures, ({ data }) => {
      const { attainment, status, value, target, better } = data;
      if (attainment === undefined) return target !== undefined && value !== null && better !== null && 'no attainment';
      if (status === 'good') return attainment !== 100 && `${attainment} of the way and good`;
      if (better !== 'band' && attainment >= 100) return `${attainment} of the way and ${status}`;
      if (value === null || target === undefined || better === 'band') return null;
      const plain = better === 'higher' ? (value / target) * 100 : (target / value) * 100;
      return Math.abs(attainment - Math.max(0, plain)) > 0.011 && `${attainment} of the way, not ${plain}`;
    });
    expect(faults).toEqual([]);
  });
});

describe('value, change, line and target of a tile', () => {
  it('are of one window: the line ends with the value, and what is compared lies side by side', () => {
    let compared = 0;
    const faults = breaking(figures, ({ data }) => {
      const { spark, value, display, window, compared_with: change } = data;
      const last = spark?.points.at(-1);
      if (spark && (last?.value !== value || last?.display !== display))
        return `the line ends with ${last?.value}, not ${value}`;
      if (spark && new Set(spark.points.map(({ key }) => key)).size !== spark.points.length)
        return 'a point stands twice';
      if (!window) return 'no window';
      if (!change) return null;
      compared += 1;
      if (change.against.to !== window.to) return `it compares ${change.against.to}, and is of ${window.to}`;
      if (change.window.to >= change.against.to) return 'the earlier time is not earlier';
      if (change.against.from && window.from && change.against.from < window.from)
        return 'it compares more than it is of';
      return null;
    });
    expect(faults).toEqual([]);
    expect(compared).toBeGreaterThan(100);
  });

  it('change by what the two values differ: shares in points, everything else in percent', () => {
    const faults = breaking(figures, ({ data }) => {
      const { compared_with: change, value, window, format, better } = data;
      if (!change || value === null) return null;
      if (change.unit !== (format === 'percentage' ? 'points' : 'percent')) return `in ${change.unit}`;
      const few = data.decimals === 0 && [value, change.value].every((each) => Number.isInteger(each) && each < 20);
      const told = few && format === 'number' ? value - change.value : change.change;
      const isPart = change.against.label !== window?.label; // the later value is not shown
      if (!(few && isPart) && !isWithin(change.change_display, told, 1)) return change.change_display;
      const direction = change.change > 0 ? 'up' : change.change < 0 ? 'down' : 'flat';
      if (change.direction !== direction) return change.direction;
      const good = better === 'higher' ? 'up' : better === 'lower' ? 'down' : null;
      const judgement =
        good === null ? 'none' : direction === 'flat' ? 'same' : direction === good ? 'better' : 'worse';
      if (change.judgement !== judgement) return `${change.judgement}, not ${judgement}`;
      if (change.against.label !== window?.label) return null; // of a part of the window, whose sum is not shown
      const plain = change.unit === 'points' ? value - change.value : (value / change.value - 1) * 100;
      return Math.abs(plain - change.change) > 0.0501 + Math.abs(plain) * 1e-9 && `${change.change}, not ${plain}`;
    });
    expect(faults).toEqual([]);
  });
});

describe('what people read', () => {
  const axisFaults = (axis: ValueAxis | undefined, values: readonly (number | null)[]): string | null => {
    if (!axis) return 'no axis';
    const { domain, ticks } = axis;
    if (!(domain.min < domain.max) || domain.zero !== (domain.min <= 0 && domain.max >= 0))
      return JSON.stringify(domain);
    const outside = values.find((value) => value !== null && (value < domain.min || value > domain.max));
    if (outside !== undefined) return `${outside} is not on the axis`;
    if (ticks[0]?.value !== domain.min || ticks.at(-1)?.value !== domain.max) return 'ticks that miss the ends';
    return ticks.length < 2 || ticks.length > 8 ? `${ticks.length} ticks` : null;
  };
  const seriesFaults = (series: readonly NamedSeries[]): string | false =>
    series.some(
      ({ data, displays = [], decimals = -1 }) =>
        displays.length !== data.length ||
        data.some((value, index) => !isWritten(displays[index] ?? '', value, { decimals })),
    ) && 'a series reads otherwise';

  it('is the value, within the digits that it shows', () => {
    const seen = new Set<string>();
    const faults = breaking(shown, ({ widget, data }) => {
      seen.add(widget.type);
      if ('series' in data) {
        const labels = 'labels' in data ? data.label_details : data.category_details;
        const keys = 'labels' in data ? data.labels : data.categories;
        if (JSON.stringify(labels?.map(({ key }) => key)) !== JSON.stringify(keys)) return 'labels of other keys';
        return (
          seriesFaults(data.series) ||
          axisFaults(
            data.axis,
            data.series.flatMap((line) => line.data),
          )
        );
      }
      if ('steps' in data) {
        const bad = data.steps.find(({ display, value }) => !isWritten(display, value, { decimals: 0 }));
        return bad
          ? bad.display
          : axisFaults(
              data.axis,
              data.steps.flatMap(({ from = 0, to = 0 }) => [from, to]),
            );
      }
      if ('segments' in data) return !isWritten(data.total_display ?? '', data.total, { decimals: 0 }) && 'the total';
      if ('stages' in data)
        return axisFaults(
          data.axis,
          data.stages.map(({ value }) => value),
        );
      if ('cells' in data) return tableFaults(data);
      if ('values' in data) return heatmapFaults(data);
      const { display, value, decimals = -1 } = data as KpiData;
      return !isWritten(display, value, { decimals }) && display;
    });
    expect(faults).toEqual([]);
    expect(seen.size).toBe(9);
  });

  function tableFaults({ rows, cells = [], columns, totals = {}, totals_display: sums = {}, row_details }: TableData) {
    if (cells.length !== rows.length || row_details?.length !== rows.length) return 'rows without cells';
    for (const { key, format, decimals = -1 } of columns) {
      const numeric = format !== 'text' && format !== 'date';
      for (const [index, row] of rows.entries()) {
        const cell = cells[index]?.[key];
        if (!cell) return `no cell ${key}`;
        if (numeric && !isWritten(cell.display, row[key] as number | null, { decimals }))
          return `${key}: ${cell.display}`;
      }
      if (totals[key] !== undefined && !isWritten(sums[key] ?? '', totals[key], { decimals })) return `total ${key}`;
    }
    return null;
  }

  function heatmapFaults({ values, displays, axis, columns, column_details: details }: HeatmapData): string | null {
    if (details?.length !== columns.length) return 'columns without labels';
    const plain = JSON.stringify(values.map((row) => row.map((value) => (value === null ? null : Math.round(value)))));
    const said = JSON.stringify(displays?.map((row) => row.map((text) => (text === '—' ? null : read(text)))));
    return plain === said ? axisFaults(axis, values.flat()) : 'cells that read otherwise';
  }

  it('has a true minus, a sentence and a description, and nothing that is not finite', () => {
    const faults = breaking(shown, ({ data }) => {
      const texts = JSON.stringify(data);
      if (/"-\$?\d|NaN|undefined|Infinity/.test(texts)) return 'a text that is none';
      const { message, alt, min_cols: columns = 0, priority = 0, order = 0 } = data;
      if (!message || !alt || /[.]$/.test(message) || !/[.]$/.test(alt)) return `${message} / ${alt}`;
      return (columns < 1 || columns > 12 || priority < 1 || order < 1) && 'no place';
    });
    expect(faults).toEqual([]);
  });
});

describe('a figure of the whole company under a client’s name', () => {
  it('says so in its widget, series, column or row, and is in no commentary', () => {
    let company = 0;
    const faults = breaking(shown, ({ widget, data, dashboard }) => {
      const scopes = new Set(widget.data_requirements.map((own) => (own.kind === 'measure' ? own.scope : 'client')));
      const [first] = widget.data_requirements;
      if (!scopes.has('company')) return first?.kind !== 'rows' && data.scope !== 'client' && data.scope;
      company += 1;
      if (data.scope !== (scopes.size > 1 ? 'mixed' : 'company')) return data.scope;
      if (!/all clients/i.test(JSON.stringify([data, widget.title]))) return 'it does not say whose it is';
      return scopes.size === 1 && dashboard.data.commentary.includes(widget.title) && 'the commentary tells of it';
    });
    expect(faults).toEqual([]);
    expect(company).toBeGreaterThan(20);
  });
});

describe('one below the other', () => {
  it('widgets stand in the order in which they are read', () => {
    for (const { template, data } of new Set(shown.map(({ dashboard }) => dashboard))) {
      const orders = template.widgets.map(({ id, position }) => ({
        ...position,
        order: data.dashboard_data[id]?.order ?? 0,
      }));
      const read = orders.toSorted((a, b) => a.row - b.row || a.col - b.col).map(({ order }) => order);
      expect(read).toEqual(read.map((_, index) => index + 1));
    }
  });
});

describe('on paper', () => {
  it('stand the same figures, changes and cells as on the screen', () => {
    const sample = sampleOf(42);
    const [client = ''] = sample.clients;
    for (const { template, data } of dashboardsOf(sample, client)) {
      const { asOf, client: row } = snapshotOf(sample, client);
      const printed = { template, data, client: row.name, asOf, prospect: null, paper: 'A4' } as const;
      const blocks = dashboardReport(printed).sections.flatMap(({ blocks: own }) => own);
      const cards = blocks.flatMap((block): readonly KeyFigure[] =>
        block.kind === 'key-figures' ? block.figures : [],
      );
      const tables = blocks.flatMap((block): readonly Table[] => (block.kind === 'table' ? [block.table] : []));
      for (const card of cards) {
        const own = data.dashboard_data[card.id] as KpiData;
        expect([card.id, card.value, card.trend]).toEqual([
          card.id,
          own.display,
          own.spark?.points.map((p) => p.value) ?? [],
        ]);
        if (own.compared_with) expect(card.change).toContain(own.compared_with.change_display);
      }
      for (const widget of template.widgets) {
        const own = data.dashboard_data[widget.id];
        if (!own || !('cells' in own) || own.rows.length === 0) continue;
        const table = tables.find(({ title }) => title.startsWith(`${widget.title}.`));
        const shownKeys = own.columns.filter(({ key }) => !(key === 'value' && 'display' in (own.rows[0] ?? {})));
        const texts = own.cells?.map((cells) => shownKeys.map(({ key }) => cells[key]?.display));
        expect(table?.rows.map((cells) => cells.map(({ text }) => text))).toEqual(texts);
      }
    }
  });
});
