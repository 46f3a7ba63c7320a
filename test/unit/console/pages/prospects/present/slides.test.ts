import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DashboardTemplate } from '../../../../../../console/src/api/generated/showroom.schemas.ts';
import { slidesOf, turned } from '../../../../../../console/src/pages/prospects/present/slides.ts';

const template = (category: DashboardTemplate['category'], heights: readonly number[]): DashboardTemplate => {
  let row = 1;
  const widgets = heights.map((rowSpan, index): DashboardTemplate['widgets'][number] => {
    const position = { row, col: 1, rowSpan, colSpan: 12 };
    row += rowSpan;
    return {
      id: `w${index}`,
      type: 'table',
      title: '',
      description: '',
      position,
      config: { format: 'number' },
      data_requirements: [],
      target: null,
    };
  });
  return {
    id: category,
    client_id: '',
    name: category,
    category,
    description: '',
    seed: 1,
    widgets,
    created_at: '',
    updated_at: '',
  };
};

it('goes through the dashboards in the order of their categories, screen by screen', () => {
  const slides = slidesOf([template('growth-forecast', [4]), template('roi-focused', [2, 4, 4, 4])], 8);
  expect(slides.map(({ template: { id }, part, parts, rows }) => [id, part, parts, rows])).toEqual([
    ['roi-focused', 1, 2, 6],
    ['roi-focused', 2, 2, 8],
    ['growth-forecast', 1, 1, 4],
  ]);
});

it('turns pages round and round, and back again', () => {
  expect([turned(3, 1, 3), turned(1, -1, 3), turned(1, 1, 0), turned(1, 1, 1)]).toEqual([1, 3, 1, 1]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(), (count, nth) => {
      const page = (nth % count) + 1;
      expect(turned(turned(page, 1, count), -1, count)).toBe(page);
    }),
  );
});
