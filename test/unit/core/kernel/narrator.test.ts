import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { citesOnly, narrationFault } from '../../../../core/kernel/citation.ts';
import { type Passage, rulesNarrator } from '../../../../core/kernel/narrator.ts';
import { formatFigure } from '../../../../core/print/format.ts';

const GIVEN = [
  '36.1%',
  '$1.24M',
  '1,204 h',
  '31 days',
  '3 clients',
  '−$4,500',
  '21 Nov 2026',
  'Office 365',
  '3CX',
  'Net 30',
  '4.42',
  '$426,950',
  '30%',
  '50%',
  '2.4 points',
  'Oct 2025',
];
const passage = (texts: readonly string[] = GIVEN, more: Partial<Passage> = {}): Passage => ({
  id: 'finding',
  purpose: 'Explain.',
  evidence: texts.map((text, index) => ({ id: String(index), label: 'A fact', text })),
  draft: 'As it is.',
  limit: 300,
  ...more,
});

describe('what a text may cite', () => {
  it.each([
    'Margin was 36.1%.',
    'Margin was 36.1 %, or 36.1 percent, or 36.1 per cent (36.1%)',
    'ARR is $1.24M, $1.24 million, $1,240,000 or $1240000.',
    'Work took 1,204 h; 1204 hours; 1204h.',
    'It ends in 31 days, for 3 clients.',
    'A loss of $4,500, or −$4,500, or -$4,500, or $-4,500.',
    'Due on 21 Nov 2026, November 21, 2026, 2026-11-21, 21 November 2026, 21st November, Nov 21, in November 2026, in 2026.',
    'Office 365 and 3CX on Net 30 terms; Office 365’s seats.',
    'The range is 30 to 50%, or 30–50 %, or 30-50%, or between 30% and 50%.',
    'Satisfaction of 4.42, up 2.4 percentage points.',
    'No figure at all, in October 2025.',
    'In words: three clients.',
    'Full width: ３６.１％.',
    '3 decided, 31 separate: no dates.',
  ])('allows “%s”', (text) => {
    expect(narrationFault(text, passage())).toBeNull();
  });

  it.each([
    ['another figure', 'Margin was 36.2%.'],
    ['another rounding', 'Margin was 36%.'],
    ['a rounding of money', 'ARR is $1.2M.'],
    ['another scale', 'ARR is $1.24B.'],
    ['another unit', 'Margin was $36.1.'],
    ['no unit', 'Margin was 36.1.'],
    ['a unit where there was none', 'Satisfaction was 4.42%.'],
    ['another sign', 'Margin was −36.1%.'],
    ['a sign turned', 'A gain of +$4,500.'],
    ['a part of a name', 'There are 365 seats.'],
    ['a part of a longer number', 'There are 1,204,000 hours.'],
    ['a part of a decimal', 'It was 4.421.'],
    ['another day', 'Due on 22 Nov 2026.'],
    ['another month', 'In December 2026.'],
    ['another year', 'In 2027.'],
    ['a day as a number', 'There are 21 clients.'],
    ['a quarter', 'In Q4.'],
    ['a version', 'Windows 11.'],
    ['a name cut off', 'Office 36.'],
    ['an amount in words', 'Seven clients left.'],
    ['a share in words', 'Half of the clients left.'],
    ['a factor in words', 'It doubled.'],
    ['digits of another script', 'Margin was ٣٦٪.'],
    ['a fraction', 'It took ½ of the time.'],
    ['a superscript', 'It grew 10².'],
    ['a range with one invented end', 'Between 20 and 50%.'],
  ])('refuses %s', (_what, text) => {
    expect(narrationFault(text, passage())).toContain('was not given');
  });

  it.each([
    ['an empty one', ' ', 'empty'],
    ['a long one', 'a'.repeat(301), '301 characters'],
    ['control characters', 'A bell\u0007.', 'control'],
    ['several lines', 'One.\nTwo.', 'control'],
    ['a text turned around', 'abc\u202edef', 'control'],
    ['unseen characters', 'a\u200bb', 'control'],
    ['markup', 'A **bold** word', 'plain'],
    ['a heading', '# Margin', 'plain'],
    ['a link', 'See https://example.com', 'plain'],
    ['a tag', 'A <b>bold</b> word', 'plain'],
  ])('refuses %s', (_what, text, why) => {
    expect(narrationFault(text, passage())).toContain(why);
  });

  it('counts characters as readers do', () => {
    expect(narrationFault('😀'.repeat(10), passage([], { limit: 10 }))).toBeNull();
  });

  it('says by itself whether figures are given, whatever else is wrong', () => {
    expect(citesOnly('A **36.1%** margin', passage())).toBe(true);
    expect(citesOnly('A 36.2% margin', passage())).toBe(false);
  });

  const units = fc.constantFrom('usd', 'percent', 'hours', 'score', 'days', 'count' as const);
  const values = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => Math.round(value * 100) / 100);

  it('allows every figure as tables write it, and refuses any other', () => {
    fc.assert(
      fc.property(units, values, values, (unit, value, other) => {
        const given = formatFigure(unit, value);
        const invented = formatFigure(unit, other);
        expect(citesOnly(`It is ${given}.`, passage([given]))).toBe(true);
        // 0.0 days are 0 days; and a sign may be said in words.
        const [known, cited] = [given, invented].map((text) => text.replace(/\.0+(?!\d)/, ''));
        const isKnown = cited === known || `−${cited}` === known;
        expect(citesOnly(`It is ${invented}.`, passage([given]))).toBe(isKnown);
      }),
      {
        examples: [
          ['days', 0, -0.01],
          ['usd', -0.4, 0.4],
          ['usd', 0.4, -0.4],
          ['count', 5, 5.01],
        ],
      },
    );
  });

  it('never throws, whatever the text and the evidence', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ unit: 'grapheme' })), (text, evidence) => {
        narrationFault(text, passage(evidence));
      }),
    );
  });

  it('reads a long text in linear time', () => {
    const text = '1,234.5 '.repeat(2500);
    expect(citesOnly(text, passage(['1,234.5']))).toBe(true);
    expect(citesOnly(`${text}7`, passage(['1,234.5']))).toBe(false);
  });
});

describe('the rules', () => {
  it('write their drafts', async () => {
    const one = passage([], { draft: 'Margin is thin.' });
    expect(await rulesNarrator.narrate([one])).toEqual(new Map([['finding', 'Margin is thin.']]));
    expect(rulesNarrator.name).toBe('rules');
  });
});
