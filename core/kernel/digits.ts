/** The digits of a number without its sign, with thousands apart by commas: `1,204.5` of −1204.5 with one decimal. */
export function digits(value: number, decimals = 0): string {
  const [whole = '0', part] = Math.abs(value).toFixed(decimals).split('.');
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? text : `${text}.${part}`;
}
