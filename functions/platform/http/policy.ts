/** Directives of a Content Security Policy with their sources. */
export type Directives = Readonly<Record<string, readonly string[]>>;

/** The value of the header `Content-Security-Policy`. */
export function writePolicy(directives: Directives): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}
