import type { MeasureId } from '../../../measures/index.ts';
import type { Reading, WeightedMeasures } from './reading.ts';

/** The measures that a reading is taken of, each once, in the order in which it names them. */
export function measuresOf(reading: Reading): readonly MeasureId[] {
  return [...new Set(namedIn(reading))];
}

function namedIn(reading: Reading): readonly MeasureId[] {
  switch (reading.by) {
    case 'standing':
    case 'window':
    case 'average':
    case 'volatility':
      return [reading.measure];
    case 'quotient':
      return [...idsOf(reading.numerator), ...idsOf(reading.denominator)];
    case 'ratio':
      return [...namedIn(reading.of), ...namedIn(reading.to)];
    case 'difference':
      return [...namedIn(reading.of), ...namedIn(reading.less)];
    case 'change':
    case 'largest':
    case 'spread':
    case 'parts':
      return namedIn(reading.of);
  }
}

const idsOf = (terms: WeightedMeasures): readonly MeasureId[] => terms.map(([id]) => id);
