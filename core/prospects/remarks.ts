import type { Evidence } from '../kernel/narrator.ts';
import { needMeasure } from '../measures/index.ts';
import type { DashboardTemplate } from './template.ts';
import { figureOf } from './value/index.ts';
import type { Requirement, Widget } from './widget.ts';
import type { DashboardData, GaugeData, KpiData } from './widgets/data.ts';
import { display } from './widgets/format.ts';

/** A sentence about a dashboard, and what it cites. */
export interface Remark {
  readonly text: string;
  readonly evidence: readonly Evidence[];
}

/** A widget of one figure that has a value. */
interface Shown {
  readonly widget: Widget;
  readonly data: KpiData | GaugeData;
}

/** How many figures are named beside the first. */
const BESIDES = 3;

/** What matters on a dashboard, in up to three sentences: its first figure, the next ones, and where a target is missed. */
export function remarksOf(
  template: DashboardTemplate,
  values: DashboardData['dashboard_data'],
  client: string,
): readonly Remark[] {
  const shown = template.widgets.flatMap((widget): Shown[] => {
    const data = values[widget.id];
    return data && 'display' in data && data.value !== null ? [{ widget, data }] : [];
  });
  const [first, ...rest] = shown;
  if (!first) {
    return [{ text: `There is nothing to measure for ${client} yet: it has too short a history.`, evidence: [] }];
  }
  const besides = rest.slice(0, BESIDES);
  return [headline(first, client), ...(besides.length > 0 ? [further(besides)] : []), targets(shown)].flatMap(
    (remark) => remark ?? [],
  );
}

function headline({ widget, data }: Shown, client: string): Remark {
  const goal = goalText(widget, data);
  return {
    text: `${widget.title} of ${client}: ${data.display}${changeText(data)}${goal ? `, ${goal.text}` : ''}.`,
    evidence: [...evidenceOf({ widget, data }), ...(goal?.evidence ?? [])],
  };
}

function further(shown: readonly Shown[]): Remark {
  const parts = shown.map(({ widget, data }) => `${lowerFirst(widget.title)} ${data.display}${changeText(data)}`);
  return { text: `Beside it: ${parts.join(', ')}.`, evidence: shown.flatMap(evidenceOf) };
}

/** Which targets are missed, or that none is; nothing where fewer than two are set, which the headline says. */
function targets(shown: readonly Shown[]): Remark | null {
  const aimed = shown.filter(({ widget }) => widget.target !== null);
  if (aimed.length < 2) return null;
  const missed = aimed.filter(({ widget, data }) => !isMet(widget, data));
  if (missed.length === 0) return { text: 'Every target on this dashboard is met.', evidence: [] };
  const goals = missed.flatMap(({ widget, data }) => goalText(widget, data) ?? []);
  const parts = missed.map(({ widget, data }) => `${lowerFirst(widget.title)} (${goalText(widget, data)?.text})`);
  return {
    text: `To be worked on: ${parts.join(', ')}.`,
    evidence: [...missed.flatMap(evidenceOf), ...goals.flatMap(({ evidence }) => evidence)],
  };
}

function goalText(widget: Widget, data: KpiData | GaugeData): Remark | null {
  if (!widget.target) return null;
  const text = display(widget.config, widget.target.value);
  const evidence = [{ id: `${widget.id}/target`, label: `${widget.title}, target`, text }];
  const place = data.value === widget.target.value ? 'at' : (data.value ?? 0) > widget.target.value ? 'above' : 'below';
  return { text: `${place} the target of ${text}`, evidence };
}

/** True where the value is at its target or on the better side of it. */
function isMet({ data_requirements: [requirement], target }: Widget, { value }: KpiData | GaugeData): boolean {
  if (value === null || !target || !requirement) return true;
  return directionOf(requirement) === 'down-is-good' ? value <= target.value : value >= target.value;
}

function directionOf(requirement: Requirement): string {
  if (requirement.kind === 'measure') return needMeasure(requirement.measure).direction;
  return requirement.kind === 'derived' ? figureOf(requirement.figure).direction : 'neutral';
}

function changeText(data: KpiData | GaugeData): string {
  return 'trend' in data && data.trend ? ` (${data.trend.display})` : '';
}

function evidenceOf({ widget: { id, title }, data }: Shown): Evidence[] {
  const trend =
    'trend' in data && data.trend ? [{ id: `${id}/trend`, label: `${title}, change`, text: data.trend.display }] : [];
  return [
    { id: `${id}/title`, label: 'What it is called', text: title },
    { id, label: title, text: data.display },
    ...trend,
  ];
}

/** As it stands within a sentence; names in capitals stay. */
function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
}
