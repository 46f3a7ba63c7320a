/**
 * Content Security Policies of the pages. Nothing is inline and nothing comes from another place.
 * What each viewer needs beyond its own files was found by running it in a browser:
 * - Swagger UI has images as `data:` in its style sheet.
 * - ReDoc writes style elements at run time and searches in a worker that it makes from a `blob:`.
 */

type Directives = Readonly<Record<string, readonly string[]>>;

const STRICT: Directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'connect-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
};

function write(directives: Directives): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

/** For pages of text. */
export const TEXT_POLICY = write(STRICT);

/** For Swagger UI; `tokenUrl` is where it may fetch tokens. */
export function swaggerPolicy(tokenUrl: string | undefined): string {
  const tokens = tokenUrl !== undefined && URL.canParse(tokenUrl) ? [new URL(tokenUrl).origin] : [];
  return write({ ...STRICT, 'img-src': ["'self'", 'data:'], 'connect-src': ["'self'", ...tokens] });
}

/** Style elements that ReDoc 2.5.3 makes: empty ones, which it fills by script, and its scroll bars'. */
const REDOC_STYLES = [
  "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "'sha256-QMIg+bpjm3JdElJ388KYke01izlUW0UoNOeKjpMxdgc='",
];

/** For ReDoc. */
export const REDOC_POLICY = write({
  ...STRICT,
  'style-src': ["'self'", ...REDOC_STYLES],
  'img-src': ["'self'", 'data:'],
  'worker-src': ['blob:'],
});
