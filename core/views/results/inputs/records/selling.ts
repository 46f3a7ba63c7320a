import { counted, input, judged, parts } from '../input.ts';
import { growth, over, per, QUARTER, variation } from '../readings.ts';

const activities = (days: number) => counted([['sales-activities', 1]], days, 50);
const noActivities = { whenZero: 'nothing was done' } as const;

/** What sales does: how much, with whom, and how evenly. */
export const sellingInputs = [
  input({
    id: 'activities-per-lead',
    label: 'Sales activities in four weeks per open lead',
    unit: 'count',
    area: 'sales',
    reading: per('sales-activities', 'open-leads', { days: 28, whenZero: 'there is no open lead' }),
    sample: activities(28),
    reference: judged(6, 17, 30, 'a touch on most working days, whoever of the account it is with'),
    rationale: 'how present we are where decisions are taken',
  }),
  input({
    id: 'activities-growth-quarter',
    label: 'Growth of sales activities over a quarter',
    unit: 'percent',
    area: 'sales',
    reading: growth(over('sales-activities', QUARTER), QUARTER),
    sample: activities(QUARTER),
    reference: judged(-30, 0, 30, 'it follows the number of open leads'),
    rationale: 'effort comes before results',
  }),
  input({
    id: 'meeting-share',
    label: 'Share of meetings and demos in sales activities',
    unit: 'percent',
    area: 'sales',
    reading: per(
      [
        ['sales-meetings', 1],
        ['sales-demos', 1],
      ],
      'sales-activities',
      { ...noActivities, days: QUARTER, factor: 100 },
    ),
    sample: activities(QUARTER),
    reference: judged(5, 22, 45, 'a fifth face to face, the rest calls and e-mails that lead there'),
    rationale: 'opportunities move in meetings',
  }),
  input({
    id: 'demos-per-lead',
    label: 'Demos per lead opened',
    unit: 'count',
    area: 'sales',
    reading: per('sales-demos', 'leads-opened', { days: QUARTER, whenZero: 'no lead was opened' }),
    sample: activities(QUARTER),
    reference: judged(0.1, 0.8, 2, 'most new business wants one demonstration, renewals none'),
    rationale: 'how many get to see what they would buy',
  }),
  input({
    id: 'activities-per-win',
    label: 'Sales activities per deal won',
    unit: 'count',
    area: 'sales',
    reading: per('sales-activities', 'leads-won', { days: QUARTER, whenZero: 'no opportunity was won' }),
    sample: counted([['leads-won', 1]], QUARTER, 10),
    reference: judged(25, 75, 160, 'thirty touches a deal, and as many for each that was lost'),
    rationale: 'the effort that a signature takes on both sides',
  }),
  input({
    id: 'activity-spread',
    label: 'Spread of sales activities over reps',
    unit: 'percent',
    area: 'sales',
    reading: variation('rep', over('sales-activities', QUARTER)),
    sample: parts(3),
    reference: judged(10, 35, 80, 'territories differ by about a third'),
    rationale: 'regions where nobody calls',
  }),
  input({
    id: 'regional-activity-spread',
    label: 'Spread of sales activities over regions',
    unit: 'percent',
    area: 'sales',
    reading: variation('region', over('sales-activities', QUARTER)),
    sample: parts(2),
    reference: judged(10, 40, 100, 'regions differ in size'),
    rationale: 'whether we are heard everywhere that we sell',
  }),
] as const;
