import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { sparkline } from '../../../../../core/print/layout/sparkline.ts';
import { ink } from '../../../../../core/print/layout/theme.ts';
import { values } from '../charts/arbitrary-charts.ts';
import { faultsOf } from '../charts/marks.ts';

test('a sparkline stays in its box and ends in a dot; without two values there is none', () => {
  const box = { x: 5, y: 9, width: 60, height: 16 };
  const gappy = fc.array(fc.option(values, { nil: null }), { maxLength: 40 });
  fc.assert(
    fc.property(gappy, (series) => {
      const marks = sparkline(series, box, { stroke: ink.faint, lineWidth: 1, dot: 1.8 });
      expect(faultsOf(marks, box)).toEqual([]);
      const known = series.filter((value) => value !== null);
      expect(marks.map(({ kind }) => kind)).toEqual(known.length < 2 ? [] : ['path', 'circle']);
    }),
  );
});
