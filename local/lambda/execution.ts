import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import { TemplateError } from '../errors.ts';
import type { FunctionSpec } from '../template/app.ts';
import type { FunctionError, InvocationRequest, InvocationResult, WorkerBoot, WorkerMessage } from './protocol.ts';

/** Lambda gives the code outside of the handler ten seconds. */
const INIT_TIMEOUT_MS = 10_000;

/**
 * The room for young objects of one environment, in MB. At its memory limit a thread has 16 MB more to come to an end;
 * if more young objects than that survive, V8 ends the whole process, and the local host with it. A third of this is
 * what can survive. (Node's own choice is 192 MB: a world is made about a tenth faster with it.)
 */
const YOUNG_GENERATION_MB = 32;

export interface ExecutionOptions {
  readonly spec: FunctionSpec;
  /** The module behind the function's `Handler`. */
  readonly file: string;
  readonly env: Readonly<Record<string, string>>;
  readonly compileCache: string;
  readonly onLine: (stream: 'stdout' | 'stderr', line: string) => void;
}

const extensions = ['mjs', 'js', 'cjs'] as const;

/** The module behind `Handler`. @throws TemplateError when the asset folder doesn't hold it. */
export function handlerFile({ assetFolder, properties, logicalId, stackName }: FunctionSpec): string {
  const path = join(assetFolder, properties.Handler.slice(0, properties.Handler.lastIndexOf('.')));
  const found = extensions.map((extension) => `${path}.${extension}`).find((file) => existsSync(file));
  if (found) return found;
  throw new TemplateError(`The code of ${logicalId} (stack ${stackName}) is missing: there is no ${path}.mjs`);
}

const failed = (reason: 'init' | 'timeout' | 'crash', error: FunctionError): InvocationResult => ({
  ok: false,
  reason,
  error,
});

/** One execution environment: a worker thread with its own environment and memory limit, for one invocation at a time. */
export class Execution {
  /** How the start ended: nothing when the handler is loaded, else why it is not. */
  readonly ready: Promise<InvocationResult | undefined>;
  /** Settles when the thread is gone. */
  readonly ended: Promise<void>;
  readonly #worker: Worker;
  readonly #timeoutMs: number;
  #settle: ((result: InvocationResult) => void) | undefined;
  #failure: FunctionError | undefined;

  constructor({ spec, file, env, compileCache, onLine }: ExecutionOptions) {
    const { properties, identity } = spec;
    const boot: WorkerBoot = {
      file,
      exportName: properties.Handler.slice(properties.Handler.lastIndexOf('.') + 1),
      functionName: identity.name,
      functionArn: identity.attributes.Arn ?? identity.name,
      memorySize: properties.MemorySize,
      compileCache,
    };
    this.#timeoutMs = properties.Timeout * 1000;
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: boot,
      env: { ...env },
      execArgv: [],
      resourceLimits: {
        maxOldGenerationSizeMb: properties.MemorySize,
        maxYoungGenerationSizeMb: YOUNG_GENERATION_MB,
      },
      stdout: true,
      stderr: true,
    });
    const listen = (stream: 'stdout' | 'stderr', input: Readable) =>
      createInterface({ input }).on('line', (line) => onLine(stream, line));
    listen('stdout', this.#worker.stdout);
    listen('stderr', this.#worker.stderr);
    this.#worker.on('error', (error: Error) => {
      this.#failure = {
        errorType: error.name,
        errorMessage: error.message,
        ...(error.stack && { trace: error.stack }),
      };
    });
    this.ended = new Promise((resolve) => {
      this.#worker.on('exit', () => {
        this.#finish(failed('crash', this.#failure ?? this.#exitError()));
        resolve();
      });
    });
    this.ready = this.#start();
  }

  #exitError(): FunctionError {
    return { errorType: 'Runtime.ExitError', errorMessage: 'The function ended its process before it answered.' };
  }

  async #start(): Promise<InvocationResult | undefined> {
    let timer: NodeJS.Timeout | undefined;
    const outcome = await new Promise<'ready' | 'ended' | 'timeout'>((resolve) => {
      this.#worker.once('message', () => resolve('ready'));
      this.ended.then(() => resolve('ended'));
      timer = setTimeout(() => resolve('timeout'), INIT_TIMEOUT_MS);
    });
    clearTimeout(timer);
    if (outcome === 'ready') {
      this.#worker.on('message', (message: WorkerMessage) => this.#onMessage(message));
      return undefined;
    }
    if (outcome === 'ended') return failed('init', this.#failure ?? this.#exitError());
    await this.terminate();
    return failed('init', {
      errorType: 'Sandbox.Timedout',
      errorMessage: `Loading took more than ${INIT_TIMEOUT_MS / 1000} s.`,
    });
  }

  #onMessage(message: WorkerMessage): void {
    if (message.kind === 'done') this.#finish({ ok: true, payload: message.payload });
    if (message.kind === 'failed') {
      const tooLarge = message.error.errorType === 'Function.ResponseSizeTooLarge';
      this.#finish({ ok: false, reason: tooLarge ? 'response-too-large' : 'handler', error: message.error });
    }
  }

  #finish(result: InvocationResult): void {
    const settle = this.#settle;
    this.#settle = undefined;
    settle?.(result);
  }

  /** Runs one invocation; the function's timeout ends the thread. Never rejects. */
  run(requestId: string, payload: string): Promise<InvocationResult> {
    const { promise, resolve } = Promise.withResolvers<InvocationResult>();
    const timer = setTimeout(() => {
      const errorMessage = `Task timed out after ${(this.#timeoutMs / 1000).toFixed(2)} seconds`;
      this.#finish(failed('timeout', { errorType: 'Sandbox.Timedout', errorMessage }));
      void this.terminate();
    }, this.#timeoutMs);
    this.#settle = (result) => {
      clearTimeout(timer);
      resolve(result);
    };
    const request: InvocationRequest = { requestId, payload, deadline: Date.now() + this.#timeoutMs };
    this.#worker.postMessage(request);
    return promise;
  }

  async terminate(): Promise<void> {
    await this.#worker.terminate();
    await this.ended;
  }
}
