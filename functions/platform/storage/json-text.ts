/**
 * JSON that is kept as its text, in one attribute: DynamoDB's own numbers and names hold less than JSON's, and its
 * attributes nest less deeply.
 */
export function toJsonText(value: unknown): string {
  return JSON.stringify(value);
}

/** What `toJsonText` was given; items of the version before have it as attributes. `T` is what was put in. */
export function fromJsonText<T>(stored: unknown): T {
  return (typeof stored === 'string' ? JSON.parse(stored) : stored) as T;
}
