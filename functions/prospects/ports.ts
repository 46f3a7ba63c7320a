import type { MeasureHistory, MeasureReader } from '../../core/measures/index.ts';
import type { Category, DashboardTemplate } from '../../core/views/prospects/template.ts';
import type { DashboardData } from '../../core/views/prospects/widgets/data.ts';
import type { Simulation } from '../../core/world/index.ts';
import type { WorldRef } from '../platform/follow/interests.ts';
import type { JobRepository } from '../platform/jobs/repository.ts';
import type { Head } from '../worlds/head.ts';
import type { BuildJobRef } from './messages.ts';
import type {
  AsOf,
  BuildJob,
  DataRecord,
  DataSummary,
  ProspectRecord,
  RefreshSlot,
  TemplateRecord,
  ValidationResult,
} from './records.ts';

/** Part of a list: so many at most, after the one where the part before ended. */
export interface PageRequest {
  readonly limit: number;
  readonly after?: string | undefined;
}

export interface TemplateStore {
  get(world: WorldRef, id: string): Promise<TemplateRecord | null>;
  /** A client's templates, in the order of the categories. */
  listByClient(world: WorldRef, key: string): Promise<TemplateRecord[]>;
  put(world: WorldRef, template: TemplateRecord): Promise<void>;
  /** Writes over exactly the version with that stamp. Throws VersionConflict. */
  replace(world: WorldRef, template: TemplateRecord, stamp: string): Promise<void>;
}

export interface ProspectStore {
  get(world: WorldRef, id: string): Promise<ProspectRecord | null>;
  /** A client's prospects as they were made, the demo prospect last. */
  listByClient(world: WorldRef, key: string, page: PageRequest): Promise<ProspectRecord[]>;
  /** Makes a prospect. False when its client has one of that id or that email. */
  create(world: WorldRef, prospect: ProspectRecord): Promise<boolean>;
  /**
   * Writes over the version before. False when another prospect of the client has its email.
   * Throws VersionConflict when there is another version by now.
   */
  update(world: WorldRef, prospect: ProspectRecord, before: ProspectRecord): Promise<boolean>;
  remove(world: WorldRef, prospect: ProspectRecord): Promise<void>;
}

export interface DataStore {
  get(world: WorldRef, prospectId: string, templateId: string): Promise<DataRecord | null>;
  listByProspect(world: WorldRef, prospectId: string): Promise<DataRecord[]>;
  /** All data of a client's prospects, without contents. */
  listSummariesByClient(world: WorldRef, key: string): Promise<DataSummary[]>;
  /** All data of a generation, without contents. */
  listSummaries(world: WorldRef): Promise<DataSummary[]>;
  /** False when there is data for that prospect and template. */
  create(world: WorldRef, data: DataRecord): Promise<boolean>;
  /** Writes, unless there is data of a later tick already. */
  put(world: WorldRef, data: DataRecord): Promise<void>;
  /** Makes data that is `ready` and of no later tick than `through` stale. */
  markStale(world: WorldRef, data: Pick<DataSummary, 'prospectId' | 'templateId'>, through: number): Promise<void>;
  /** False when there was none. */
  remove(world: WorldRef, prospectId: string, templateId: string): Promise<boolean>;
  removeOfProspect(world: WorldRef, prospectId: string): Promise<void>;
}

export interface BuildJobStore extends JobRepository<BuildJob, BuildJobRef> {
  /** The job of a client that was made last: if one runs, it is this. */
  last(world: WorldRef, key: string): Promise<BuildJob | null>;
  /** The latest first. */
  listByClient(world: WorldRef, key: string, page: PageRequest): Promise<BuildJob[]>;
}

export interface RefreshSlotStore {
  get(world: WorldRef, prospectId: string): Promise<RefreshSlot | null>;
  /** Writes a slot over the one that was read; false when someone else has moved it on. */
  put(world: WorldRef, slot: RefreshSlot, before: RefreshSlot | null): Promise<boolean>;
}

/** The last tick at which a client is known to have changed. */
export interface ClientChangeStore {
  last(world: WorldRef, key: string): Promise<number | null>;
  /** Moves that tick on, never back. */
  note(world: WorldRef, key: string, tick: number): Promise<void>;
}

/** One client of one committed tick, to be read only. */
export interface ClientSnapshot {
  readonly head: Head;
  readonly asOf: AsOf;
  readonly simulation: Simulation;
  readonly measures: MeasureReader;
  readonly history: MeasureHistory;
  readonly clientId: string;
}

/** What makes dashboards: the view of `core/views/prospects`. What it throws is a fault of one template. */
export interface DashboardFactory {
  /** Who narrates: `rules`, or the id of a model. */
  readonly narrator: string;
  template(category: Category, snapshot: ClientSnapshot, seed: number): DashboardTemplate;
  /** Figures, and the words of the rules. */
  data(template: DashboardTemplate, snapshot: ClientSnapshot): DashboardData;
  validate(template: DashboardTemplate, data: DashboardData): ValidationResult;
  /** The same figures, in the words of whoever narrates. It never fails. */
  narrate(template: DashboardTemplate, data: DashboardData, snapshot: ClientSnapshot): Promise<DashboardData>;
}
