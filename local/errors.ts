import { types } from 'node:util';

/** The synthesized templates ask for something that the local host can't run. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
}

/**
 * The data folder can't be used: it is `damaged` or made for something else, `locked` by another host, or `refused` by the
 * machine while its data are whole.
 */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError';
  readonly kind: 'damaged' | 'locked' | 'refused';

  constructor(kind: DataFolderError['kind'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

/** Another program listens on the port that was asked for. */
export class PortInUseError extends Error {
  override readonly name = 'PortInUseError';
}

/** A function that was invoked through the host's API failed. */
export class InvocationError extends Error {
  override readonly name = 'InvocationError';
  readonly errorType: string;

  constructor(functionName: string, errorType: string, errorMessage: string) {
    super(`${functionName} failed: ${errorType}: ${errorMessage}`);
    this.errorType = errorType;
  }
}

/** True for errors of any realm: those of Node itself are no instances of `Error` inside jest. */
export const isError = (value: unknown): value is Error => types.isNativeError(value);

/** The message of anything that was thrown. */
export const messageOf = (error: unknown): string => (isError(error) ? error.message : String(error));

/** The `code` of a Node error, or undefined. */
export const codeOf = (error: unknown): string | undefined =>
  isError(error) && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** What an error was caused by, or the error itself. */
export const causeOf = (error: unknown): unknown => (isError(error) && error.cause !== undefined ? error.cause : error);

/** An error of listening on a port of AWS's services, told as the option that chose it. */
export function portError(error: unknown, port: number): unknown {
  if (codeOf(error) !== 'EADDRINUSE') return error;
  return new PortInUseError(`Port ${port} is in use. Choose another with --aws-port, or leave it out.`);
}

/** What keeps a machine from reading or writing, in the words of Node, LevelDB and SQLite, and how to go on. */
const REFUSALS = [
  {
    words: /ENOSPC|EDQUOT|no space left on device|disk quota exceeded|disk is full/i,
    advice: 'The disk is full: free some space',
  },
  {
    words: /EMFILE|ENFILE|too many open files/i,
    advice: 'Too many files are open: raise the limit of the shell (ulimit -n)',
  },
  {
    words:
      /EACCES|EPERM|EROFS|permission denied|operation not permitted|read-?only (?:file system|database)|unable to open database/i,
    advice: 'This user may not read and write there: change the rights, or the user',
  },
];

/** How to go on after an error, or one that caused it, by which the machine refused to read or write; else undefined. */
export function adviceFor(error: unknown): string | undefined {
  const text = `${codeOf(error)} ${messageOf(error)}`;
  const found = REFUSALS.find(({ words }) => words.test(text));
  return found?.advice ?? (isError(error) && error.cause !== undefined ? adviceFor(error.cause) : undefined);
}

/**
 * An error that names the data folder and says how to go on. What a full disk, the limit of open files or missing rights
 * kept from being read is not damaged: nobody is told to delete it.
 * @param path of the folder
 * @param what is wrong with it
 */
export function folderError(path: string, what: string, cause?: unknown): DataFolderError {
  const message = `The data folder ${path} can't be used: ${what}.`;
  const advice = adviceFor(cause);
  return advice === undefined
    ? new DataFolderError('damaged', `${message} Begin anew with --fresh, or name another folder with --data.`, {
        cause,
      })
    : new DataFolderError('refused', `${message} ${advice}, and start again: its data are kept.`, { cause });
}
