/** Whether numbers survive being read as a double (IEEE 754). */

const DECIMAL = /^-?(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;
/** Whole numbers of so few digits are below 2^53. */
const SURELY_KEPT = /^-?\d{1,15}$/;
/** No two doubles share their first 17 significant digits. */
const MOST_DIGITS = 17;

/** A decimal without its sign and without zeros at either end, as digits and a power of ten: `15e-1`; '' for zero. */
function significant(source: string): string {
  const [, whole = '', fraction = '', power = '0'] = DECIMAL.exec(source) ?? [];
  const all = (whole + fraction).replace(/^0+/, '');
  const digits = all.replace(/0+$/, '');
  return digits && `${digits}e${Number(power) - fraction.length + all.length - digits.length}`;
}

/**
 * True when the double nearest to a JSON number has the digits that are written, as far as doubles tell digits apart:
 * 0.1 and 9007199254740992 are kept; 9007199254740993, 1e-400 and 1e999 are not.
 */
export function isKept(source: string): boolean {
  if (SURELY_KEPT.test(source)) return true;
  const value = Number(source);
  if (!Number.isFinite(value)) return false;
  const written = significant(source);
  if (written === significant(String(value))) return true;
  // Other languages round to 17 digits where JavaScript writes the fewest that tell the double.
  const digits = written.indexOf('e');
  return digits <= MOST_DIGITS && written === significant(value.toPrecision(digits));
}
