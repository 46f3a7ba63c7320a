import type { Category, DashboardTemplate } from '../../core/views/prospects/template.ts';
import type { DashboardData } from '../../core/views/prospects/widgets/data.ts';
import type { Job } from '../platform/jobs/job.ts';

/** What the tables hold. Times are epoch milliseconds of the wall, unless they say otherwise. */

/** One committed tick: all figures of a job are of it. */
export interface AsOf {
  readonly tick: number;
  /** World time. */
  readonly time: number;
}

export interface TemplateRecord extends DashboardTemplate {
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Names this version: a job and its tick, or a change by hand. Data made from another version is stale. */
  readonly stamp: string;
}

export interface ProspectRecord {
  readonly id: string;
  readonly clientId: string;
  readonly name: string;
  readonly organization: string | null;
  /** As it was given; unique per client, whatever its case. */
  readonly email: string;
  readonly metaData: Readonly<Record<string, unknown>>;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Rises with each change. */
  readonly version: number;
}

export const dataStatuses = ['ready', 'stale', 'failed'] as const;
export type DataStatus = (typeof dataStatuses)[number];

/** What the check of widgets against their schemas found. */
export interface ValidationResult {
  readonly valid: boolean;
  readonly widgets_checked: number;
  readonly errors: readonly { readonly widget_id: string; readonly path: string; readonly message: string }[];
}

export interface DataRecord {
  readonly prospectId: string;
  readonly templateId: string;
  readonly clientId: string;
  readonly category: Category;
  readonly templateName: string;
  /** The version of the template that it is made from. */
  readonly templateStamp: string;
  readonly status: DataStatus;
  readonly generatedBy: 'template-generation' | 'manual' | 'refresh';
  readonly generatedAt: number;
  readonly durationMs: number;
  readonly asOf: AsOf;
  readonly widgetCount: number;
  readonly validation: ValidationResult;
  /** `narrator`: who put it into words, `rules` or the id of a model. */
  readonly content: Omit<DashboardData, 'category'> & { readonly narrator: string };
}

/** A record of data without its content: enough to list, count and refresh it. */
export type DataSummary = Omit<DataRecord, 'content'>;

export interface DataOutcome {
  readonly prospectId: string;
  readonly status: 'ready' | 'failed';
  readonly widgetCount: number;
  readonly durationMs: number;
}

/** How a job fared with one template. */
export interface TemplateOutcome {
  readonly category: Category;
  readonly templateId: string;
  readonly name: string | null;
  readonly status: 'pending' | 'stored' | 'completed' | 'failed';
  readonly widgetCount: number;
  readonly error: string | null;
  readonly data: readonly DataOutcome[];
}

/** What a job that builds a client's dashboards is asked for, and how far it is. */
export interface BuildDetail {
  readonly clientId: string;
  /** A client's jobs are numbered. */
  readonly number: number;
  readonly seed: number;
  readonly categories: readonly Category[];
  /** Prospects to make data for beside the demo prospect. */
  readonly prospectIds: readonly string[];
  readonly asOf: AsOf | null;
  readonly demoProspectId: string | null;
  readonly templates: readonly TemplateOutcome[];
}

export type BuildJob = Job<BuildDetail, 'templates' | 'prospects' | 'data'>;

/** When a prospect's stale data is to be made anew; one per prospect. */
export interface RefreshSlot {
  readonly prospectId: string;
  readonly status: 'queued' | 'running' | 'completed' | 'failed';
  readonly dueAt: number;
  readonly requestedAt: number;
  readonly finishedAt: number | null;
  /** How often it was asked for: a message names one of them. */
  readonly turn: number;
  /** Whether its message is known to be on its way. */
  readonly sent: boolean;
}
