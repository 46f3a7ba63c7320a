/** What outlasts a request. */
export interface Job {
  readonly id: string;
  readonly worldId: string;
  readonly kind: string;
  readonly status: 'queued' | 'running' | 'completed' | 'failed';
  readonly createdAt: number;
  readonly finishedAt: number | null;
  /** What came of it, when completed. */
  readonly result: Readonly<Record<string, unknown>> | null;
  /** Why it failed. */
  readonly error: string | null;
}

export interface JobStore {
  get(id: string): Promise<Job | null>;
  put(job: Job): Promise<void>;
}
