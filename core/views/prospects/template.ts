import type { ClientTraits } from './traits.ts';
import type { Requirement, Target, Widget, WidgetConfig, WidgetType } from './widget.ts';

export const categories = [
  'roi-focused',
  'operational-efficiency',
  'financial-performance',
  'license-optimization',
  'risk-compliance',
  'service-experience',
  'growth-forecast',
] as const;
export type Category = (typeof categories)[number];

/** A dashboard for one client: its structure, not its values. */
export interface DashboardTemplate {
  readonly id: string;
  readonly client_id: string;
  readonly name: string;
  readonly category: Category;
  readonly description: string;
  readonly widgets: readonly Widget[];
  readonly seed: number;
  /** Widgets whose titles someone has set: no narrator words them anew. */
  readonly own_titles?: readonly string[];
}

/** `template-7k2m9qx41c-roi-focused`: one for each client, which the key names, and category. */
export function templateId(key: string, category: Category): string {
  return `template-${key}-${category}`;
}

/** What is said to a client: one text, texts that are as good as one another (the seed chooses), or by its traits. */
export type Wording = string | readonly string[] | ((traits: ClientTraits) => string | readonly string[]);

/** A widget as a category wishes it, and for which clients; its size follows from its type, its place is found by the grid. */
export interface WidgetPlan {
  /** `w_roi_headline`: unique in its category. */
  readonly id: string;
  readonly type: WidgetType;
  readonly title: Wording;
  readonly description: Wording;
  readonly config: WidgetConfig;
  readonly data_requirements: readonly Requirement[];
  readonly target?: (traits: ClientTraits) => Target;
  /** Left out: for every client. */
  readonly when?: (traits: ClientTraits) => boolean;
  /** 1 must be there; higher numbers give way first where there are more than ten, and of equal ones those that the seed says. */
  readonly rank: number;
}

/** One of the seven kinds of dashboards. */
export interface TemplateDefinition {
  readonly category: Category;
  readonly name: string;
  readonly description: Wording;
  /** In reading order; six to ten of them stand for any client. */
  readonly widgets: readonly WidgetPlan[];
}
