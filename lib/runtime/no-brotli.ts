/*
 * Stands, in bundles, for the decompression of WOFF2 fonts, which is a quarter of the function that makes reports. Its
 * fonts are TrueType: should one come that is not, it fails by name instead of silently.
 */
export default function refuse(): never {
  throw new Error('Bundles leave out WOFF2 fonts: see `alias` in lib/build.ts.');
}
