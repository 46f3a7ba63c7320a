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

function isSame(a: string, b: string): boolean {
  const [first, second] = [significant(a), significant(b)];
  return first.digits === second.digits && first.exponent === second.exponent;
}

/**
 * True when the double nearest to a JSON number has the digits that are written, as far as doubles tell digits apart:
 * 0.1 and 9007199254740992 are kept; 9007199254740993, 1e-400 and 1e999 are not.
 */
export function isKept(source: string): boolean {
  const value = Number(source);
  if (!Number.isFinite(value)) return false;
  const { digits } = significant(source);
  if (digits === '' || isSame(source, String(value))) return true;
  // Other languages round to 17 digits where JavaScript writes the fewest that tell the double.
  return digits.length <= MOST_DIGITS && isSame(source, value.toPrecision(digits.length));
}
