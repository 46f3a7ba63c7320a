import { describe, expect, it } from '@jest/globals';
import { planFaults, plans } from '../../../../../../core/views/results/content/plan.ts';

describe('the plans of content', () => {
  const [product, ...others] = plans;
  if (!product) throw new Error('there are plans');
  const [contest, ...sections] = product.sections;
  if (!contest) throw new Error('there are sections');

  it('are of the segments that have content, and tell of every factor of theirs', () => {
    expect(planFaults(plans)).toEqual([]);
    expect(plans.map(({ segment, kind }) => [segment, kind])).toEqual([
      ['Product', 'competitive'],
      ['Brand', 'positioning'],
      ['Experience', 'journey'],
    ]);
  });

  it('say what is wrong with them', () => {
    expect(planFaults(others)).toEqual(['Product has 0 plans']);
    expect(planFaults([...plans, { ...product, segment: 'Market', sections: [] }])).toEqual([
      'Market has 1 plans',
      'Market does not tell of F1 and F2 and F3 and F4 and F5 and F6',
    ]);
    expect(planFaults([{ ...product, sections: [{ ...contest, id: 'moves' }, ...sections] }, ...others])).toEqual([
      'Product has two sections of one id',
    ]);
    expect(
      planFaults([{ ...product, sections: [{ ...contest, factors: ['F3', 'F18'] }, ...sections] }, ...others]),
    ).toEqual(['Product tells of a factor twice']);
    expect(planFaults([{ ...product, sections: [contest, ...sections.slice(0, -1)] }, ...others])).toEqual([
      'Product does not tell of F18',
    ]);
  });
});
