/** Whether numbers survive being read as a double (IEEE 754). */

const DECIMAL = /^-?(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;
/** No two doubles share their first 17 significant digits. */
const MOST_DIGITS = 17;

/** A decimal's digits without zeros at either end, and the power of ten of the last of them. */
function significant(source: string): { readonly digits: string; readonly exponent: number } {
  const [, whole = '', fraction = '', power = '0'] = DECIMAL.exec(source) ?? [];
  const all = (whole + fraction).replace(/^0+/, '');
  const digits = all.replace(/0+$/, '');
  return { digits, exponent: Number(power) - fraction.length + all.length - digits.length };
}

/**
 * True when the double nearest to a JSON number has the digits that are written, as far as doubles tell digits apart:
 * 0.1 and 9007199254740992 are kept; 9007199254740993, 1e-400 and 1e999 are not.
 */
export function isKept(source: string): boolean {
  const value = Number(source);
  if (!Number.isFinite(value)) return false;
  const written = significant(source);
  if (written.digits === '') return true;
  if (written.digits.length > MOST_DIGITS) return false;
  const held = significant(value.toPrecision(written.digits.length));
  return held.digits === written.digits && held.exponent === written.exponent;
}
