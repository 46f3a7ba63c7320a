import { describe, expect, it } from '@jest/globals';
import { findMeasure } from '../../../../../../core/measures/index.ts';
import { inputs } from '../../../../../../core/views/results/inputs/catalogue.ts';
import { describeReading } from '../../../../../../core/views/results/inputs/describe-reading.ts';
import {
  average,
  deviation,
  difference,
  growth,
  largest,
  over,
  per,
  ratio,
  shareBelow,
  shift,
  standing,
  variation,
  volatility,
} from '../../../../../../core/views/results/inputs/readings.ts';

const whenZero = 'there is none';

describe('a reading in words', () => {
  it.each([
    [standing('mrr'), 'mrr'],
    [over('revenue', 91), 'revenue over 91 days'],
    [average('open-tickets', 28), 'mean of open-tickets at the ends of 28 days'],
    [per('mrr', 'employees', { whenZero }), 'mrr ÷ employees'],
    [
      per(
        [
          ['sales-meetings', 1],
          ['sales-demos', 2],
        ],
        'sales-activities',
        { days: 91, factor: 100, whenZero },
      ),
      '(sales-meetings + 2 × sales-demos) ÷ sales-activities × 100 over 91 days',
    ],
    [ratio(over('surveys', 7), standing('clients'), { whenZero }), '(surveys over 7 days) ÷ (clients)'],
    [
      ratio(over('surveys', 7), standing('clients'), { factor: 28, whenZero }),
      '(surveys over 7 days) ÷ (clients) × 28',
    ],
    [difference(standing('mrr'), standing('spend')), '(mrr) − (spend)'],
    [growth(standing('mrr'), 91), 'change of (mrr) against 91 days earlier, in percent'],
    [shift(standing('margin'), 91), 'change of (margin) against 91 days earlier, as a difference'],
    [largest(5, 'client', standing('mrr')), 'share of the 5 largest by client in (mrr), in percent'],
    [deviation('client', standing('mrr')), 'standard deviation by client of (mrr)'],
    [variation('rep', standing('quota')), 'standard deviation in percent of the mean by rep of (quota)'],
    [shareBelow(40, 'client', standing('margin')), 'share by client with (margin) below 40, in percent'],
    [volatility('revenue', 7, 13), 'standard deviation in percent of the mean of revenue in 13 stretches of 7 days'],
  ])('is %j as it should be read', (reading, words) => {
    expect(describeReading(reading)).toBe(words);
  });

  it('names a measure for every input, and no two inputs are read alike', () => {
    const all = inputs.map(({ reading }) => describeReading(reading));
    expect(new Set(all).size).toBe(inputs.length);
    for (const words of all) expect(words.split(/[^\w-]+/u).some((word) => findMeasure(word))).toBe(true);
  });
});
