import { type Directives, writePolicy } from '../platform/http/policy.ts';
import type { SignInPlace } from './env.ts';

/** The hash of nothing: the style elements of Emotion are empty, and filled by script. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

const CLOSED: Directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", EMPTY_STYLE],
  // A chart becomes a picture by way of an image of its own.
  'img-src': ["'self'", 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  // The documents of the API, within the frame.
  'frame-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
};

/**
 * The Content Security Policy of the console: nothing is inline, and nothing comes from another place. It exchanges codes
 * for tokens with the issuer; the way to its pages and back is navigation, which no directive is about.
 */
export function consolePolicy(signIn: SignInPlace | undefined): string {
  const origins = signIn ? [signIn.issuer, ...signIn.origins].map((address) => new URL(address).origin) : [];
  return writePolicy({ ...CLOSED, 'connect-src': ["'self'", ...new Set(origins)] });
}

/** Of the page that is there until the console is built. */
export const WAITING_POLICY = writePolicy({ 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] });
