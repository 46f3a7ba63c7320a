/** The kinds of expected failure. One table at the edge maps each to an HTTP status. */
export type ErrorKind =
  | 'malformed' // the request can't be read: bad JSON, bad cursor, unknown query field
  | 'invalid' // it can be read, but a value is outside what the field allows
  | 'not-found'
  | 'conflict' // the state has moved on, or forbids it now
  | 'outdated' // it is not the version any more that the request is made for
  | 'forbidden'
  | 'unauthorized'
  | 'too-large'
  | 'unsupported-media-type'
  | 'unavailable'; // try again later: the world is being made, or is halted

/** One invalid place in a request. */
export interface FieldError {
  /** JSON pointer into the body (`/counts/clients`), or `query/limit`, `path/id`, `header/X-World`. */
  readonly pointer: string;
  /** What was expected there, in one sentence. */
  readonly detail: string;
}

/**
 * An expected failure: its message is public and is shown to the caller.
 * Anything that is not a DomainError is a fault: it is logged, hidden and retried by queues.
 */
export class DomainError extends Error {
  readonly kind: ErrorKind;
  readonly fields: readonly FieldError[];

  constructor(kind: ErrorKind, message: string, fields: readonly FieldError[] = [], options?: ErrorOptions) {
    super(message, options);
    this.name = 'DomainError';
    this.kind = kind;
    this.fields = fields;
  }
}
