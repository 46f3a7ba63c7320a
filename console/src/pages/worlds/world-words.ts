import type {
  CreateWorldBody,
  Job,
  RegenerateBody,
  WantedCounts,
  World,
} from '../../api/generated/showroom.schemas.ts';
import { inWords } from '../../format/text.ts';
import type { Status } from '../../kit/status.tsx';
import type { StreamEvent } from '../../live/stream.ts';

/** The kinds of rows of a world, as the API names them. */
export const KINDS = [
  ['clients', 'Clients'],
  ['licenses', 'Licences'],
  ['leads', 'Leads'],
  ['technicians', 'Technicians'],
  ['departments', 'Departments'],
  ['vendors', 'Vendors'],
  ['contracts', 'Contracts'],
  ['reps', 'Reps'],
] as const satisfies readonly (readonly [keyof WantedCounts, string])[];

export const STATUS_TONES: Readonly<Record<World['status'], Status>> = {
  running: 'good',
  paused: 'info',
  halted: 'bad',
};
export const STATUS_WORDS: Readonly<Record<World['status'], string>> = {
  running: 'Running',
  paused: 'Paused',
  halted: 'Halted',
};

export const rowsOf = ({ counts }: Pick<World, 'counts'>): number =>
  KINDS.reduce((sum, [kind]) => sum + counts[kind], 0);

/** What is typed of a new world, field by field; what is empty is left to the API. */
export type Draft = Readonly<Record<'id' | 'seed' | 'startedAt' | 'interval' | 'tempo' | keyof WantedCounts, string>>;

export const emptyDraft: Draft = {
  id: '',
  seed: '',
  startedAt: '',
  interval: '',
  tempo: '',
  clients: '',
  licenses: '',
  leads: '',
  technicians: '',
  departments: '',
  vendors: '',
  contracts: '',
  reps: '',
};

const given = <K extends string>(name: K, text: string): Partial<Record<K, number>> =>
  text.trim() === '' ? {} : ({ [name]: Number(text) } as Record<K, number>);

/** What a world comes from: seed, start and counts. A start is typed without a zone, and is of UTC. */
export function originOf(draft: Draft): RegenerateBody {
  const counts: WantedCounts = Object.assign({}, ...KINDS.map(([kind]) => given(kind, draft[kind])));
  return {
    ...given('seed', draft.seed),
    ...(draft.startedAt !== '' && { startedAt: new Date(`${draft.startedAt}Z`).toISOString() }),
    ...(Object.keys(counts).length > 0 && { counts }),
  };
}

export function worldOf(draft: Draft): CreateWorldBody {
  return {
    id: draft.id.trim(),
    ...originOf(draft),
    ...given('interval', draft.interval),
    ...given('tempo', draft.tempo),
  };
}

/** What is shown of a job. */
export type Shown = Pick<Job, 'id' | 'kind' | 'status' | 'step' | 'percentage' | 'error'>;

export const isOver = ({ status }: Pick<Job, 'status'>): boolean => status !== 'queued' && status !== 'running';

const isShown = (job: unknown): job is Shown =>
  typeof job === 'object' && job !== null && 'id' in job && 'status' in job && 'percentage' in job;

/** The jobs that the events of a world tell of, each as it stands by the latest. @param events the newest first */
export function jobsOf(events: readonly StreamEvent[], known: readonly string[]): readonly Shown[] {
  const jobs = new Map<string, Shown>();
  for (const { type, data } of events) {
    if (type !== 'job.progress' || !isShown(data.job)) continue;
    const { job } = data;
    if (!jobs.has(job.id) && !known.includes(job.id)) jobs.set(job.id, job);
  }
  return [...jobs.values()];
}

export const isJob = (answer: object): answer is Job => 'percentage' in answer;

const DOING: Readonly<Record<string, string>> = {
  create: 'Making a world',
  regenerate: 'Regenerating a world',
  sync: 'Reconciling the tables',
  advance: 'Jumping ahead',
};

/** `Making a world`, or the job's own kind in words. */
export const jobTitle = (kind: string): string => DOING[kind] ?? inWords(kind);

export const JOB_WORDS: Readonly<Record<Job['status'], readonly [Status, string]>> = {
  queued: ['none', 'Queued'],
  running: ['info', 'Running'],
  completed: ['good', 'Completed'],
  completed_with_errors: ['warn', 'Completed with errors'],
  failed: ['bad', 'Failed'],
};
