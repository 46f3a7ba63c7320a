import { expect, it } from '@jest/globals';
import { compareContent } from '../../../../../../core/views/results/comparison/content.ts';
import type { SegmentContent } from '../../../../../../core/views/results/index.ts';

function written(...sections: readonly (readonly string[])[]): SegmentContent[] {
  return [
    {
      segment: 'Brand',
      kind: 'positioning',
      title: 'Positioning',
      writtenBy: 'rules',
      sections: sections.map((texts, n) => ({
        id: `s${n}`,
        title: '',
        sentences: texts.map((text) => ({ text, measures: ['F1'], evidence: [] })),
      })),
    },
  ];
}

it('the comparison of content tells the sentences that one version has and the other has not, in their order', () => {
  const [a, b] = [written(['one', 'two'], ['three']), written(['two'], ['four', 'three', 'five'])];
  expect(compareContent(a, b)).toEqual([
    { segment: 'Brand', kind: 'positioning', added: ['four', 'five'], removed: ['one'] },
  ]);
  expect(compareContent(b, a)).toMatchObject([{ added: ['one'], removed: ['four', 'five'] }]);
  expect(compareContent(null, a)).toMatchObject([{ added: ['one', 'two', 'three'], removed: [] }]);
  expect(compareContent(null, null)).toEqual([]);
});
