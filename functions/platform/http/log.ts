import { types } from 'node:util';

/** A small structured logger: one JSON object per line, on standard output. */

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const satisfies readonly LogLevel[];

export type LogFields = Readonly<Record<string, unknown>>;

export interface Logger {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

/** Names whose values stay out of the logs, at any depth. */
const SECRET = /authorization|cookie|token|secret|password|credential|^body$/i;

const MOST_CAUSES = 5;

/** An error as data: what it is, where it comes from and what caused it. */
function describeError(error: Error, depth = 0): Record<string, unknown> {
  const { name, message, stack, cause } = error;
  if (cause === undefined || depth === MOST_CAUSES) return { name, message, stack };
  return { name, message, stack, cause: types.isNativeError(cause) ? describeError(cause, depth + 1) : String(cause) };
}

function loggable(name: string, value: unknown): unknown {
  if (SECRET.test(name)) return '[left out]';
  if (types.isNativeError(value)) return describeError(value);
  return typeof value === 'bigint' ? String(value) : value;
}

function writeStdout(line: string): void {
  process.stdout.write(`${line}\n`);
}

/**
 * Logs what is at `level` or above; `fields` go into every line.
 * Lines carry no tokens and no bodies: fields with such names are left out.
 */
export function createLogger(level: LogLevel, fields: LogFields = {}, write = writeStdout): Logger {
  const lowest = LOG_LEVELS.indexOf(level);
  const logAt =
    (at: LogLevel) =>
    (message: string, more: LogFields = {}) => {
      if (LOG_LEVELS.indexOf(at) < lowest) return;
      write(JSON.stringify({ level: at, message, ...fields, ...more }, loggable));
    };
  return { debug: logAt('debug'), info: logAt('info'), warn: logAt('warn'), error: logAt('error') };
}
