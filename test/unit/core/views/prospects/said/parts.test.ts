import { describe, expect, it } from '@jest/globals';
import { pieMessage } from '../../../../../../core/views/prospects/said/parts.ts';
import type { PieData } from '../../../../../../core/views/prospects/widgets/data.ts';

const pie = (...segments: readonly (readonly [label: string, display: string, percentage: number])[]) =>
  pieMessage({
    segments: segments.map(([label, display, percentage]) => ({ label, value: percentage, percentage, display })),
  } as unknown as PieData);

describe('what is said of shares', () => {
  it.each([
    [
      [
        ['Microsoft', '$45', 45.2],
        ['Adobe', '$20', 20.1],
      ] as const,
      'Microsoft makes up 45.2%, then Adobe with 20.1%',
    ],
    [[['Compliant', '10', 100]] as const, 'All 10 are compliant'],
    [[['Compliant', '1', 100]] as const, 'The only one is compliant'],
    [[['Microsoft', '$1,204', 100]] as const, 'All of it is Microsoft: $1,204'],
  ])('%j', (segments, said) => expect(pie(...segments)).toBe(said));
});
