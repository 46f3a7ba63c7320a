import { types } from 'node:util';

/** The synthesized templates ask for something that the local host can't run. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
}

/** The data folder is damaged, made for something else, or held by another host. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError';
  readonly kind: 'damaged' | 'locked';

  constructor(kind: 'damaged' | 'locked', message: string, options?: ErrorOptions) {
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
