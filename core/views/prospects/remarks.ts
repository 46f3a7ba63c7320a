import type { Evidence } from '../../kernel/narrator.ts';
import { within } from './said/words.ts';
import type { DashboardTemplate } from './template.ts';
import type { Widget } from './widget.ts';
import type { DashboardData, GaugeData, KpiData, PieData } from './widgets/data.ts';
import { display } from './widgets/format.ts';

/** One sentence of a dashboard's commentary, with the figures and names that it cites. */
export interface Remark {
  readonly text: string;
  readonly evidence: readonly Evidence[];
}

type Values = DashboardData['dashboard_data'];

/** A widget of one figure that has a value. */
interface Shown {
  readonly widget: Widget;
  readonly data: KpiData | GaugeData;
}

/** How many figures are named beside the first. */
const BESIDES = 3;

/** Writes a dashboard's commentary by rules, in up to three sentences: its first figure, the next ones, what to work on. */
export function remarksOf(template: DashboardTemplate, values: Values, client: string): readonly Remark[] {
  const shown = template.widgets.flatMap((widget): Shown[] => {
    const data = values[widget.id];
    // A figure of the whole company says nothing of the client: its widget says whose it is, the commentary leaves it out.
    return data && 'display' in data && data.value !== null && data.scope !== 'company' ? [{ widget, data }] : [];
  });
  const [first, ...rest] = shown;
  if (!first) {
    return [{ text: `There is nothing to measure for ${client} yet: its history is too short.`, evidence: [] }];
  }
  const missed = rest.filter(({ widget, data }) => widget.target !== null && !isMet(data));
  // What is to be worked on is told once, with its target.
  const others = rest.filter((entry) => !missed.includes(entry));
  const last = missedTargets(missed) ?? largestPart(template, values) ?? allMet(shown);
  return [headline(first, client), further(others.slice(0, BESIDES)), last].flatMap((remark) => remark ?? []);
}

function headline({ widget, data }: Shown, client: string): Remark {
  const goal = goalText(widget, data);
  return {
    text: `${widget.title} of ${client}: ${data.display}${changeText(data)}${goal ? `, ${goal.text}` : ''}.`,
    evidence: [
      { id: `${widget.id}/title`, label: 'What the first figure is called', text: widget.title },
      ...evidenceOf({ widget, data }),
      ...(goal?.evidence ?? []),
    ],
  };
}

function further(shown: readonly Shown[]): Remark | null {
  if (shown.length === 0) return null;
  const parts = shown.map((entry) => `${nameOf(entry.widget)} ${valueText(entry)}${changeText(entry.data)}`);
  return { text: `Beside it: ${parts.join('; ')}.`, evidence: shown.flatMap(evidenceOf) };
}

/** Targets that are missed, but for the first figure's, of which the headline speaks. */
function missedTargets(shown: readonly Shown[]): Remark | null {
  const missed = shown.flatMap(({ widget, data }) => {
    const goal = goalText(widget, data);
    return goal ? { widget, data, goal } : [];
  });
  if (missed.length === 0) return null;
  const parts = missed.map(
    ({ widget, data, goal }) => `${nameOf(widget)} (${valueText({ widget, data })}${moved(data)}, ${goal.text})`,
  );
  return {
    text: `To be worked on: ${parts.join('; ')}.`,
    evidence: missed.flatMap(({ widget, data, goal }) => [...evidenceOf({ widget, data }), ...goal.evidence]),
  };
}

/** What takes the largest share of the first pie, where it has more than one. */
function largestPart({ widgets }: DashboardTemplate, values: Values): Remark | null {
  const pie = widgets.find(({ type, id }) => type === 'pie-chart' && values[id]);
  const data = pie && (values[pie.id] as PieData | undefined);
  if (!pie || !data || data.segments.length < 2) return null;
  const most = data.segments.reduce((best, segment) => (segment.value > best.value ? segment : best));
  const share = display({ format: 'percentage' }, most.percentage);
  return {
    text: `${pie.title}: ${most.label} makes up ${share}.`,
    evidence: [
      { id: `${pie.id}/title`, label: 'What the shares are called', text: pie.title },
      { id: `${pie.id}/part`, label: 'The largest part', text: most.label },
      { id: `${pie.id}/share`, label: 'Its share', text: share },
    ],
  };
}

function allMet(shown: readonly Shown[]): Remark | null {
  const aimed = shown.filter(({ widget }) => widget.target !== null);
  const met = aimed.length > 1 && aimed.every(({ data }) => isMet(data));
  return met ? { text: 'Every target on this dashboard is met.', evidence: [] } : null;
}

function goalText(widget: Widget, { value }: KpiData | GaugeData): Remark | null {
  if (!widget.target || value === null) return null;
  const text = display(widget.config, widget.target.value);
  const position = value === widget.target.value ? 'at' : value > widget.target.value ? 'above' : 'below';
  return {
    text: `${position} the target of ${text}`,
    evidence: [{ id: `${widget.id}/target`, label: `${widget.title}, target`, text }],
  };
}

/** True where nothing says otherwise. */
function isMet({ status }: KpiData | GaugeData): boolean {
  return status !== 'warn' && status !== 'bad';
}

function changeText({ compared_with: compared }: KpiData | GaugeData): string {
  if (!compared) return '';
  return compared.direction === 'flat' ? ' (unchanged)' : ` (${compared.change_display})`;
}

/** `, −44.4%`: within brackets that stand already. */
function moved({ compared_with: compared }: KpiData | GaugeData): string {
  return compared && compared.direction !== 'flat' ? `, ${compared.change_display}` : '';
}

function evidenceOf({ widget: { id, title }, data }: Shown): Evidence[] {
  const value = { id, label: title, text: data.display };
  const { compared_with: compared } = data;
  if (!compared) return [value];
  return [value, { id: `${id}/trend`, label: `${title}, change`, text: compared.change_display }];
}

/** A value without its unit where the name says it: `open tickets 3`. */
function valueText({ widget, data }: Shown): string {
  const { unit, ...config } = widget.config;
  return unit !== undefined && nameOf(widget).includes(unit) ? display(config, data.value) : data.display;
}

/** What a figure is called within a sentence; names in capitals stay. */
function nameOf({ data_requirements: [requirement], title }: Widget): string {
  return within(requirement?.as ?? title);
}
