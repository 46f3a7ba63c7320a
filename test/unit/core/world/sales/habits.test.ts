import { beforeAll, describe, expect, it } from '@jest/globals';
import { companies } from './companies.ts';
import { correlation, habit, shown, type Tally, talliesOf } from './habits.ts';

describe('habits of reps, over four companies', () => {
  let reps: Tally[];
  beforeAll(() => {
    reps = companies(4)
      .flatMap(({ simulation }) => talliesOf(simulation))
      .filter(({ won }) => won > 0);
  });

  // The others need more reps than these to stand out from luck: see test/deep/sales.test.ts.
  it.each(shown.slice(0, 3))('%s: %s', (of, _figure, sign, figure) => {
    expect(sign * correlation(reps.map((tally) => [habit(of, tally), figure(tally)]))).toBeGreaterThan(0.3);
  });
});

describe('activities', () => {
  const activities = companies(1).flatMap(({ simulation }) =>
    simulation.events.filter(({ kind }) => kind === 'lead.activity'),
  );

  it('are between eight and fifteen thousand in 25 months of a company of the usual size', () => {
    expect(activities.length).toBeGreaterThan(8000);
    expect(activities.length).toBeLessThan(15_000);
  });

  it('take place on business days in office hours, but for a few', () => {
    const usually = activities.filter(({ time }) => {
      const date = new Date(time);
      return date.getUTCDay() % 6 !== 0 && date.getUTCHours() >= 12 && date.getUTCHours() < 23;
    });
    expect(usually.length / activities.length).toBeGreaterThan(0.95);
    expect(usually.length).toBeLessThan(activities.length);
  });

  it('are of every kind, direction and outcome; what took place is both sides’', () => {
    const kinds = new Set(activities.map(({ data }) => `${data.activity} ${data.direction} ${data.outcome}`));
    expect([...kinds].sort()).toEqual(
      [
        ...['call', 'email'].flatMap((activity) => [
          `${activity} inbound answered`,
          `${activity} outbound answered`,
          `${activity} outbound no-answer`,
        ]),
        ...['meeting', 'demo'].flatMap((activity) => [`${activity} inbound held`, `${activity} outbound cancelled`]),
      ].sort(),
    );
  });
});
