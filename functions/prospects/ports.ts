import type { MeasureHistory } from '../../core/measures/index.ts';
import type { Category, DashboardTemplate } from '../../core/views/prospects/template.ts';
import type { DashboardData } from '../../core/views/prospects/widgets/data.ts';
import type { Simulation } from '../../core/world/index.ts';
import type { JobRepository } from '../platform/jobs/repository.ts';
import type { Head } from '../worlds/head.ts';
import type { BuildJobRef } from './messages.ts';
import type { Place } from './names.ts';
import type {
  BuildJob,
  DataHead,
  DataRecord,
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
  get(place: Place, id: string): Promise<TemplateRecord | null>;
  /** A client's templates, in the order of the categories. */
  ofClient(place: Place, key: string): Promise<TemplateRecord[]>;
  put(place: Place, template: TemplateRecord): Promise<void>;
  /** Writes over exactly the version with that stamp. Throws VersionConflict. */
  replace(place: Place, template: TemplateRecord, stamp: string): Promise<void>;
}

export interface ProspectStore {
  get(place: Place, id: string): Promise<ProspectRecord | null>;
  /** A client's prospects as they were made, the demo prospect last. */
  ofClient(place: Place, key: string, page: PageRequest): Promise<ProspectRecord[]>;
  /** Makes a prospect. False when its client has one of that id or that email. */
  create(place: Place, prospect: ProspectRecord): Promise<boolean>;
  /**
   * Writes over the version before. False when another prospect of the client has its email.
   * Throws VersionConflict when there is another version by now.
   */
  update(place: Place, prospect: ProspectRecord, before: ProspectRecord): Promise<boolean>;
  remove(place: Place, prospect: ProspectRecord): Promise<void>;
}

export interface DataStore {
  get(place: Place, prospectId: string, templateId: string): Promise<DataRecord | null>;
  ofProspect(place: Place, prospectId: string): Promise<DataRecord[]>;
  /** All data of a client's prospects, without contents. */
  headsOfClient(place: Place, key: string): Promise<DataHead[]>;
  /** All data of a generation, without contents. */
  heads(place: Place): Promise<DataHead[]>;
  /** False when there is data for that prospect and template. */
  create(place: Place, data: DataRecord): Promise<boolean>;
  /** Writes, unless there is data of a later tick already. */
  put(place: Place, data: DataRecord): Promise<void>;
  /** Makes data that is `ready` and of no later tick than `through` stale. */
  markStale(place: Place, data: Pick<DataHead, 'prospectId' | 'templateId'>, through: number): Promise<void>;
  /** False when there was none. */
  remove(place: Place, prospectId: string, templateId: string): Promise<boolean>;
  removeOfProspect(place: Place, prospectId: string): Promise<void>;
}

export interface BuildJobStore extends JobRepository<BuildJob, BuildJobRef> {
  /** The job of a client that was made last: if one runs, it is this. */
  last(place: Place, key: string): Promise<BuildJob | null>;
  /** The latest first. */
  ofClient(place: Place, key: string, page: PageRequest): Promise<BuildJob[]>;
}

export interface RefreshSlotStore {
  get(place: Place, prospectId: string): Promise<RefreshSlot | null>;
  /** Writes a slot over the one that was read; false when someone else has moved it on. */
  put(place: Place, slot: RefreshSlot, before: RefreshSlot | null): Promise<boolean>;
}

/** The last tick at which a client is known to have changed. */
export interface ClientChangeStore {
  last(place: Place, key: string): Promise<number | null>;
  /** Moves that tick on, never back. */
  note(place: Place, key: string, tick: number): Promise<void>;
}

/** One client of one committed tick, to be read only. */
export interface ClientScene {
  readonly head: Head;
  readonly simulation: Simulation;
  readonly history: MeasureHistory;
  readonly clientId: string;
}

/** What makes dashboards: the view of `core/views/prospects`. What it throws is a fault of one template. */
export interface DashboardMaker {
  /** Who narrates: `rules`, or the id of a model. */
  readonly narrator: string;
  template(category: Category, scene: ClientScene, seed: number): DashboardTemplate;
  /** Figures, and the words of the rules. */
  data(template: DashboardTemplate, scene: ClientScene): DashboardData;
  validate(template: DashboardTemplate, data: DashboardData): ValidationResult;
  /** The same figures, in the words of whoever narrates. It never fails. */
  narrate(template: DashboardTemplate, data: DashboardData, scene: ClientScene): Promise<DashboardData>;
}
