import { describe, expect, it } from '@jest/globals';
import type { DashboardTemplateWidgetsItem } from '../../../../../../console/src/api/generated/showroom.schemas.ts';
import { changesOf, draftOf, placeWords } from '../../../../../../console/src/pages/prospects/edit/draft.ts';

const widget = (id: string, col: number): DashboardTemplateWidgetsItem => ({
  id,
  type: 'kpi-card',
  title: `Title of ${id}`,
  description: '',
  position: { row: 1, col, rowSpan: 2, colSpan: 6 },
  config: { format: 'number' },
  data_requirements: [],
  target: null,
});
const template = { widgets: [widget('a', 1), widget('b', 7)] };

describe('a draft', () => {
  it('changes nothing of what stayed as it was', () => {
    expect(changesOf(template, draftOf(template, '"1"'))).toEqual([]);
  });

  it('names the title that was changed, without the spaces around it, and no other', () => {
    const draft = { ...draftOf(template, '"1"'), titles: { a: '  Another ', b: 'Title of b ' } };
    expect(changesOf(template, draft)).toEqual([{ id: 'a', title: 'Another' }]);
  });

  it('names the places of all that moved', () => {
    const draft = draftOf(template, '"1"');
    const moved = draft.places.map(({ id, place }) => ({ id, place: { ...place, col: place.col === 1 ? 7 : 1 } }));
    expect(changesOf(template, { ...draft, places: moved })).toEqual([
      { id: 'a', position: { row: 1, col: 7, rowSpan: 2, colSpan: 6 } },
      { id: 'b', position: { row: 1, col: 1, rowSpan: 2, colSpan: 6 } },
    ]);
  });
});

it('says where a widget stands', () => {
  expect(placeWords({ row: 3, col: 1, rowSpan: 4, colSpan: 8 })).toBe('row 3, columns 1 to 8');
});
