import { randomUUID } from 'node:crypto';
import type { FunctionSpec } from '../template/app.ts';
import { Execution, type ExecutionOptions } from './execution.ts';
import { type InvocationResult, PAYLOAD_LIMIT } from './protocol.ts';

/** A busy environment is waited for this long before another is started: a warm one beats a cold start. */
const DEFAULT_PATIENCE_MS = 20;
/** An environment that nothing has asked for this long ends, and its memory is free again. */
const DEFAULT_IDLE_MS = 10 * 60_000;

export interface Invocation {
  readonly functionName: string;
  readonly logicalId: string;
  readonly requestId: string;
  readonly durationMs: number;
  readonly result: InvocationResult;
}

export interface FunctionOptions extends ExecutionOptions {
  /** Most environments at a time; the template's reserved concurrency lowers it. */
  readonly maxConcurrency: number;
  /** @default 20 */
  readonly patienceMs?: number;
  /** @default ten minutes */
  readonly idleMs?: number;
  readonly onInvocation: (invocation: Invocation) => void;
}

interface Job {
  readonly requestId: string;
  readonly payload: string;
  readonly onStart: () => void;
  readonly settle: (result: InvocationResult) => void;
}

const stopped: InvocationResult = {
  ok: false,
  reason: 'stopped',
  error: { errorType: 'Local.Stopped', errorMessage: 'The local host is stopping.' },
};

/** A function of the templates: starts execution environments as concurrent invocations need them, up to a cap. */
export class LambdaFunction {
  readonly spec: FunctionSpec;
  readonly maxConcurrency: number;
  readonly #options: FunctionOptions;
  readonly #executions = new Set<Execution>();
  /** Environments that wait for work, with what ends them; who waits longest comes first. */
  readonly #idle = new Map<Execution, NodeJS.Timeout>();
  readonly #waiting: Job[] = [];
  #starting = 0;
  #running = 0;
  #patience: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(options: FunctionOptions) {
    this.spec = options.spec;
    this.#options = options;
    const reserved = options.spec.properties.ReservedConcurrentExecutions ?? options.maxConcurrency;
    this.maxConcurrency = Math.max(1, Math.min(options.maxConcurrency, reserved));
  }

  /** Invocations that wait or run. */
  get pending(): number {
    return this.#waiting.length + this.#running;
  }

  /**
   * Runs the handler with this event. Never rejects: every way to fail is a result.
   * @param onStart is called when an environment takes it: before, it waits for one as it never does on Lambda
   */
  async invoke(event: unknown, onStart: () => void = () => undefined): Promise<InvocationResult> {
    const started = performance.now();
    const requestId = randomUUID();
    const result = await this.#enqueue(requestId, JSON.stringify(event), onStart);
    const { logicalId, identity } = this.spec;
    const durationMs = performance.now() - started;
    this.#options.onInvocation({ functionName: identity.name, logicalId, requestId, durationMs, result });
    return result;
  }

  /** Ends all environments; what still waits or runs ends as `stopped`. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#patience);
    for (const job of this.#waiting.splice(0)) job.settle(stopped);
    await Promise.all([...this.#executions].map((execution) => execution.terminate()));
  }

  #enqueue(requestId: string, payload: string, onStart: () => void): Promise<InvocationResult> {
    if (this.#stopped) return Promise.resolve(stopped);
    if (Buffer.byteLength(payload) > PAYLOAD_LIMIT) {
      const errorMessage = `The event is larger than ${PAYLOAD_LIMIT} bytes.`;
      const error = { errorType: 'RequestEntityTooLargeException', errorMessage };
      return Promise.resolve({ ok: false, reason: 'request-too-large', error });
    }
    return new Promise((settle) => {
      this.#waiting.push({ requestId, payload, onStart, settle });
      this.#dispatch();
    });
  }

  #dispatch(): void {
    while (this.#waiting.length > 0) {
      // The one used last, so that those which are too many end.
      const execution = [...this.#idle.keys()].at(-1);
      if (!execution) break;
      this.#leaveIdle(execution);
      const job = this.#waiting.shift();
      if (job) void this.#run(execution, job);
    }
    if (this.#waiting.length === 0 || this.#executions.size >= this.maxConcurrency || this.#stopped) return;
    if (this.#executions.size === 0) this.#startExecution();
    this.#patience ??= setTimeout(() => {
      this.#patience = undefined;
      if (this.#waiting.length > 0 && this.#starting === 0 && this.#executions.size < this.maxConcurrency) {
        this.#startExecution();
      }
      this.#dispatch();
    }, this.#options.patienceMs ?? DEFAULT_PATIENCE_MS);
  }

  async #run(execution: Execution, job: Job): Promise<void> {
    this.#running += 1;
    job.onStart();
    const result = await execution.run(job.requestId, job.payload);
    this.#running -= 1;
    const usable = result.ok || result.reason === 'handler' || result.reason === 'response-too-large';
    if (usable && this.#executions.has(execution)) this.#rest(execution);
    job.settle(!result.ok && this.#stopped ? stopped : result);
    this.#dispatch();
  }

  #rest(execution: Execution): void {
    const end = () => {
      this.#leaveIdle(execution);
      void execution.terminate();
    };
    this.#idle.set(execution, setTimeout(end, this.#options.idleMs ?? DEFAULT_IDLE_MS).unref());
  }

  #leaveIdle(execution: Execution): void {
    clearTimeout(this.#idle.get(execution));
    this.#idle.delete(execution);
  }

  #startExecution(): void {
    const execution = new Execution(this.#options);
    this.#executions.add(execution);
    this.#starting += 1;
    const started = execution.ready.then((failure) => {
      this.#starting -= 1;
      if (failure) this.#waiting.shift()?.settle(failure);
      else this.#rest(execution);
      this.#dispatch();
    });
    Promise.all([started, execution.ended]).then(() => {
      this.#executions.delete(execution);
      this.#leaveIdle(execution);
      this.#dispatch();
    });
  }
}
