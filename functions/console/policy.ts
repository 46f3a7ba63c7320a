import { writePolicy } from '../platform/http/policy.ts';

/** The hash of nothing: the style elements of Emotion are empty, and filled by script. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** The Content Security Policy of the console: nothing is inline, and nothing comes from another place. */
export const CONSOLE_POLICY = writePolicy({
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
});

/** Of the page that is there until the console is built. */
export const WAITING_POLICY = writePolicy({ 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] });
