/** What of the value of managed service can be named: see `figures.ts` for what each of them is. */
export const figureIds = [
  'paid',
  'in-house-avoided',
  'downtime-avoided',
  'license-savings',
  'total-benefit',
  'net-benefit',
  'roi',
  'payback-months',
  'paid-per-employee',
  'benefit-per-employee',
] as const;
export type FigureId = (typeof figureIds)[number];
