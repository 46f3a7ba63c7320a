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
}

/** A widget as a category wishes it: its size, and for which clients; its place is found by the grid. */
export interface WidgetPlan {
  readonly id: string;
  readonly type: WidgetType;
  readonly title: string | ((traits: ClientTraits) => string);
  readonly description: string;
  readonly config: WidgetConfig;
  readonly data_requirements: readonly Requirement[];
  readonly target?: (traits: ClientTraits) => Target | null;
  /** Left out: for every client. */
  readonly when?: (traits: ClientTraits) => boolean;
  /** 1 must be there; higher numbers give way first where there are more than ten. */
  readonly rank: number;
}

/** One of the seven kinds of dashboards. */
export interface TemplateDefinition {
  readonly category: Category;
  readonly name: string;
  readonly description: (traits: ClientTraits) => string;
  /** In reading order; six to ten of them stand for any client. */
  readonly widgets: readonly WidgetPlan[];
}
