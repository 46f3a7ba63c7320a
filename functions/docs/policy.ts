import { type Directives, writePolicy } from '../platform/http/policy.ts';

/**
 * Content Security Policies of the pages. Nothing is inline and nothing comes from another place.
 * What each viewer needs beyond its own files was found by running it in a browser:
 * - Swagger UI has images as `data:` in its style sheet.
 * - ReDoc writes style elements at run time and searches in a worker that it makes from a `blob:`.
 */

const STRICT: Directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'connect-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  // The console shows them within its own frame.
  'frame-ancestors': ["'self'"],
};

/** For pages of text. */
export const TEXT_POLICY = writePolicy(STRICT);

/** For Swagger UI; `tokenUrl` is where it may fetch tokens. */
export function swaggerPolicy(tokenUrl: string | undefined): string {
  const tokens = tokenUrl !== undefined && URL.canParse(tokenUrl) ? [new URL(tokenUrl).origin] : [];
  return writePolicy({ ...STRICT, 'img-src': ["'self'", 'data:'], 'connect-src': ["'self'", ...tokens] });
}

/** Style elements that ReDoc 2.5.3 makes: empty ones, which it fills by script, and its scroll bars'. */
const REDOC_STYLES = [
  "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "'sha256-QMIg+bpjm3JdElJ388KYke01izlUW0UoNOeKjpMxdgc='",
];

/** For ReDoc. */
export const REDOC_POLICY = writePolicy({
  ...STRICT,
  'style-src': ["'self'", ...REDOC_STYLES],
  'img-src': ["'self'", 'data:'],
  'worker-src': ['blob:'],
});
