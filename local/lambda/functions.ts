import type { FunctionSpec } from '../template/app.ts';
import { type EnvironmentOptions, functionEnvironment } from './environment.ts';
import { handlerFile } from './execution.ts';
import { type Invocation, LambdaFunction } from './function.ts';
import { isLoud, type RotatingLog } from './log.ts';

export interface FunctionsOptions extends EnvironmentOptions {
  readonly specs: readonly FunctionSpec[];
  readonly maxConcurrency: number;
  readonly logFile: RotatingLog;
  /** Takes the lines that a user should see. */
  readonly log: (line: string) => void;
  readonly onInvocation?: ((invocation: Invocation) => void) | undefined;
}

/** All functions of the templates; none is started before its first use. @throws TemplateError when code is missing */
export function createFunctions(options: FunctionsOptions): readonly LambdaFunction[] {
  const { logFile, log, compileCache, maxConcurrency } = options;
  return options.specs.map((spec) => {
    const { name } = spec.identity;
    const record = (line: string, loud: boolean) => {
      logFile.write(`${new Date().toISOString()} ${name} ${line}`);
      if (loud) log(`${name}: ${line}`);
    };
    return new LambdaFunction({
      spec,
      file: handlerFile(spec),
      env: functionEnvironment(spec, options),
      compileCache,
      maxConcurrency,
      onLine: (stream, line) => record(line, isLoud(stream, line)),
      onInvocation: (invocation) => {
        const { result, requestId } = invocation;
        if (!result.ok && result.reason !== 'stopped') {
          const { errorType, errorMessage, trace } = result.error;
          record(`${requestId} ${errorType}: ${errorMessage}`, true);
          if (trace) record(trace, false);
        }
        options.onInvocation?.(invocation);
      },
    });
  });
}

const bare = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/**
 * The function that a person means: by logical id, by name, or by any part of the logical id that only one has.
 * @throws Error when none or several fit
 */
export function pickFunction(functions: readonly LambdaFunction[], name: string): LambdaFunction {
  const exact = functions.find(({ spec }) => spec.logicalId === name || spec.identity.name === name);
  if (exact) return exact;
  const similar = functions.filter(({ spec }) => bare(spec.logicalId).includes(bare(name)));
  const [only] = similar;
  if (only && similar.length === 1) return only;
  const choice = functions.map(({ spec }) => spec.logicalId).join(', ');
  throw new Error(`${similar.length === 0 ? 'No' : 'More than one'} function fits ${name}; there are ${choice}`);
}

/** Waits until nothing runs or waits any more, at most `graceMs`. */
export async function drain(functions: readonly LambdaFunction[], graceMs: number): Promise<void> {
  const end = performance.now() + graceMs;
  while (functions.some(({ pending }) => pending > 0) && performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
