import type { Reading, WeightedMeasures } from './reading.ts';

/** How a reading is taken, in words that name its measures: `change of (mrr) against 91 days earlier, percent`. */
export function describeReading(reading: Reading): string {
  switch (reading.by) {
    case 'standing':
      return reading.measure;
    case 'window':
      return `${reading.measure} over ${reading.days} days`;
    case 'average':
      return `mean of ${reading.measure} at the ends of ${reading.days} days`;
    case 'quotient': {
      const over = reading.days === null ? '' : ` over ${reading.days} days`;
      const factor = reading.factor === 1 ? '' : ` × ${Math.round(reading.factor * 1000) / 1000}`;
      return `${sumText(reading.numerator)} ÷ ${sumText(reading.denominator)}${factor}${over}`;
    }
    case 'ratio': {
      const factor = reading.factor === 1 ? '' : ` × ${reading.factor}`;
      return `(${describeReading(reading.of)}) ÷ (${describeReading(reading.to)})${factor}`;
    }
    case 'difference':
      return `(${describeReading(reading.of)}) − (${describeReading(reading.less)})`;
    case 'change': {
      const unit = reading.as === 'percent' ? 'in percent' : 'as a difference';
      return `change of (${describeReading(reading.of)}) against ${reading.days} days earlier, ${unit}`;
    }
    case 'largest':
      return `share of the ${reading.count} largest by ${reading.scope} in (${describeReading(reading.of)}), in percent`;
    case 'spread': {
      const how = reading.as === 'deviation' ? 'standard deviation' : 'standard deviation in percent of the mean';
      return `${how} by ${reading.scope} of (${describeReading(reading.of)})`;
    }
    case 'parts':
      return `share by ${reading.scope} with (${describeReading(reading.of)}) ${reading.side} ${reading.limit}, in percent`;
    case 'volatility':
      return `standard deviation in percent of the mean of ${reading.measure} in ${reading.stretches} stretches of ${reading.days} days`;
  }
}

function sumText(terms: WeightedMeasures): string {
  const parts = terms.map(([id, weight]) => (weight === 1 ? id : `${weight} × ${id}`));
  return parts.length === 1 ? parts.join() : `(${parts.join(' + ')})`;
}
