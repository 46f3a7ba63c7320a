import { describe, expect, it } from '@jest/globals';
import { passagesOf, type TextPiece } from '../../../../../console/src/kit/pdf/passages.ts';

const marked = (id: string, ...texts: string[]): TextPiece[] => [
  { type: 'beginMarkedContentProps', id },
  ...texts.map((str) => ({ str, hasEOL: true })),
  { type: 'endMarkedContent' },
];
const content = (id: string) => ({ type: 'content', id });
const element = (role: string, ...children: object[]) => ({ role, children });

describe('what a page of a tagged PDF says', () => {
  it('comes in the order of its structure, not of its drawing', () => {
    const pieces = [
      ...marked('p1', 'The margin', 'fell.'),
      ...marked('h1', 'Margin'),
      ...marked('c1', 'Client'),
      ...marked('c2', '12 %'),
      { type: 'beginMarkedContent' },
      { str: 'Page 3' },
      { type: 'endMarkedContent' },
    ];
    const tree = element(
      'Root',
      element(
        'Sect',
        element('H2', content('h1')),
        element('P', element('Span', content('p1'))),
        { role: 'Figure', alt: 'A falling line', children: [] },
        element('Table', element('TBody', element('TR', element('TH', content('c1')), element('TD', content('c2'))))),
        element('P', content('nothing')),
      ),
    );
    expect(passagesOf(tree, pieces)).toEqual([
      { kind: 'heading', text: 'Margin' },
      { kind: 'paragraph', text: 'The margin fell.' },
      { kind: 'figure', text: 'A falling line' },
      { kind: 'row', text: 'Client, 12 %' },
    ]);
  });

  it('is all of its text where nothing is tagged', () => {
    expect(passagesOf(null, [{ str: 'Two', hasEOL: true }, { str: 'lines' }])).toEqual([
      { kind: 'paragraph', text: 'Two lines' },
    ]);
    expect(passagesOf(null, [])).toEqual([]);
  });
});
