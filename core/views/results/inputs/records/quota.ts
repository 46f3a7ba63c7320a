import { counted, input, judged, parts } from '../input.ts';
import { HALF_YEAR, largest, over, per, QUARTER, shareAbove, standing, variation } from '../readings.ts';

const noQuota = { whenZero: 'there is no quota' } as const;
const won = (days: number) => counted([['leads-won', 1]], days, 10);
const open = counted([['open-leads', 1]], null, 10);
const attainment = per('value-won', 'quota', { ...noQuota, days: QUARTER, factor: 100 });

/** What sales was asked to win, and by whom and where it is won. */
export const quotaInputs = [
  input({
    id: 'quota-attainment-run-rate',
    label: 'Value won in a quarter, of the quota',
    unit: 'percent',
    area: 'sales',
    reading: attainment,
    sample: won(QUARTER),
    reference: judged(40, 90, 140, 'quotas are set so that most teams come near'),
    rationale: 'whether sales does what it was asked to',
  }),
  input({
    id: 'reps-on-target',
    label: 'Share of reps at four fifths of their quota',
    unit: 'percent',
    area: 'sales',
    reading: shareAbove(80, 'rep', attainment),
    sample: parts(3),
    reference: judged(0, 38, 85, 'surveys of 2023 and 2024 report that four in ten reps make their quota'),
    rationale: 'whether success is one person’s or the team’s',
  }),
  input({
    id: 'attainment-spread',
    label: 'Spread of attainment over reps',
    unit: 'percent',
    area: 'sales',
    reading: variation('rep', attainment),
    sample: parts(3),
    reference: judged(40, 105, 190, 'half a dozen deals each, of very different size, vary by their mean by chance'),
    rationale: 'teams that sell by method differ less than teams that sell by luck',
  }),
  input({
    id: 'top-reps-share',
    label: 'Share of the two best reps in value won',
    unit: 'percent',
    area: 'sales',
    reading: largest(2, 'rep', over('value-won', HALF_YEAR)),
    sample: won(HALF_YEAR),
    reference: judged(33, 70, 98, 'of six reps alike, two would have a third; with few and large deals it is more'),
    rationale: 'what leaves with a person',
  }),
  input({
    id: 'largest-segment-share',
    label: 'Share of the largest customer segment in the pipeline',
    unit: 'percent',
    area: 'sales',
    reading: largest(1, 'segment', standing('pipeline')),
    sample: open,
    reference: judged(34, 52, 85, 'of three segments alike, one would have a third'),
    rationale: 'whether growth hangs on companies of one size',
  }),
  input({
    id: 'largest-region-share',
    label: 'Share of the strongest region in value won',
    unit: 'percent',
    area: 'sales',
    reading: largest(1, 'region', over('value-won', HALF_YEAR)),
    sample: won(HALF_YEAR),
    reference: judged(25, 52, 95, 'of four regions alike, one would have a quarter'),
    rationale: 'whether growth hangs on one part of the country',
  }),
] as const;
