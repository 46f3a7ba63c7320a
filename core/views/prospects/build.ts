import { hash32 } from '../../kernel/hash.ts';
import { type Random, stream } from '../../kernel/random.ts';
import { placeWidgets } from './grid/place.ts';
import { widgetSizes } from './grid/size.ts';
import {
  type Category,
  categories,
  type DashboardTemplate,
  type TemplateDefinition,
  templateId,
  type WidgetPlan,
  type Wording,
} from './template.ts';
import { definitionOf } from './templates/index.ts';
import type { ClientTraits } from './traits.ts';
import type { Position, Widget } from './widget.ts';

/** More than that no viewer takes in at once. */
const MAX_WIDGETS = 10;

const CHOICE = hash32('prospects.choice');
const WORDING = hash32('prospects.wording');

/** For whom a template is, and which of equally good choices it makes. */
export interface BuildContext {
  /** Names the client and its world in the template's id. */
  readonly key: string;
  /** A whole number below 2³². */
  readonly seed: number;
}

/**
 * The dashboard of a category for a client: widgets chosen by its traits, placed, worded, and with their targets.
 * The same arguments give the same bytes; its id is of key and category, whatever the seed.
 */
export function buildTemplate(
  definition: TemplateDefinition,
  traits: ClientTraits,
  { key, seed }: BuildContext,
): DashboardTemplate {
  const { category, name } = definition;
  const cause = `${traits.id}/${category}`;
  const plans = choose(definition.widgets, traits, seed, cause);
  const positions = placeWidgets(plans.map(({ type }) => widgetSizes[type]));
  return {
    id: templateId(key, category),
    client_id: traits.id,
    name,
    category,
    description: worded(definition.description, traits, stream(seed, cause, WORDING, 0)),
    widgets: plans.map((plan, index) =>
      widgetOf(plan, positions[index], traits, stream(seed, `${cause}/${plan.id}`, WORDING, 1)),
    ),
    seed,
  };
}

/** The dashboards of a client: of all categories, or of those chosen, each once and in the usual order. */
export function buildTemplates(
  traits: ClientTraits,
  context: BuildContext,
  chosen: readonly Category[] = categories,
): DashboardTemplate[] {
  const wanted = categories.filter((category) => chosen.includes(category));
  return wanted.map((category) => buildTemplate(definitionOf(category), traits, context));
}

/** The plans that are for this client, ten at most: those of the highest rank give way, among equals those that the seed says. */
function choose(plans: readonly WidgetPlan[], traits: ClientTraits, seed: number, cause: string): WidgetPlan[] {
  const fitting = plans.filter(({ when }) => when?.(traits) ?? true);
  const lot = new Map(fitting.map(({ id }) => [id, stream(seed, `${cause}/${id}`, CHOICE, 0).next()]));
  const order = (a: WidgetPlan, b: WidgetPlan): number =>
    a.rank - b.rank || (lot.get(a.id) ?? 0) - (lot.get(b.id) ?? 0);
  const kept = new Set(fitting.toSorted(order).slice(0, MAX_WIDGETS));
  return fitting.filter((plan) => kept.has(plan));
}

function widgetOf(plan: WidgetPlan, position: Position | undefined, traits: ClientTraits, random: Random): Widget {
  if (!position) throw new Error(`the grid has no place for ${plan.id}`);
  const { id, type, config, data_requirements } = plan;
  return {
    id,
    type,
    title: worded(plan.title, traits, random),
    description: worded(plan.description, traits, random),
    position,
    config,
    data_requirements,
    target: plan.target?.(traits) ?? null,
  };
}

function worded(wording: Wording, traits: ClientTraits, random: Random): string {
  const texts = typeof wording === 'function' ? wording(traits) : wording;
  return typeof texts === 'string' ? texts : random.pick(texts);
}
