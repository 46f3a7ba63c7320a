import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rulesNarrator } from '../../../../core/kernel/narrator.ts';
import { figure, finding, limit, rulesOver, sentence } from '../../../../core/print/findings/wording.ts';
import {
  composeReport,
  type ReportDefinition,
  type ReportRequest,
  type Statement,
} from '../../../../core/print/index.ts';

/** What a view reads that is nobody's: the depth of some wells. */
interface Wells {
  readonly depths: ReadonlyMap<string, number>;
}

const DEEP = 40;
const rule = rulesOver<Wells>();

const definition: ReportDefinition<Wells> = {
  id: 'wells',
  title: 'Wells',
  question: 'How deep are they?',
  sections: ({ depths }) => [
    {
      id: 'depths',
      title: 'Depths',
      blocks: [{ kind: 'paragraph', text: [...depths.values()].join(', '), style: 'body' }],
    },
  ],
  findings: [
    rule({
      id: 'well-deep',
      pages: ['wells'],
      subject: 'wells/depth',
      label: 'A well is deep',
      thresholds: { deep: limit(DEEP, 'metres', 'a rope is as long') },
      evaluate({ depths }, at) {
        const deep = [...depths].filter(([, depth]) => depth > at.deep);
        const [first] = deep;
        if (!first) return null;
        return finding({
          severity: 'warning',
          weight: deep.length / depths.size,
          rows: deep.map(([id]) => ({ kind: 'wells', id })),
          text: sentence`A well is ${figure('depth', 'Depth', 'count', first[1])} metres deep.`,
        });
      },
    }),
  ],
};

const asOf = { world: 'default', generation: 1, tick: 7, time: Date.UTC(2026, 10, 21), seed: 1 };
const keyFigure = (id: string) =>
  ({ id, label: id, value: '1', change: 'as before', judgement: 'neutral', trend: [] }) as const;

function compose(depths: ReadonlyMap<string, number>, request: Partial<ReportRequest> = {}, figures = ['a', 'b']) {
  return composeReport({
    definition,
    snapshot: { depths },
    asOf,
    company: 'The parish',
    keyFigures: figures.map(keyFigure),
    describeRows: (rows) => rows.map(({ kind, id }) => `${kind} ${id}`).join(' and '),
    request: { paper: 'Letter', ...request },
    narrator: rulesNarrator,
  });
}

type Composed = Awaited<ReturnType<typeof compose>>;

const findingsOf = ({ sections }: Composed): readonly Statement[] =>
  sections
    .filter(({ id }) => id === 'findings')
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'statements' ? block.statements : [])));

describe('a report of any view', () => {
  it('says what was handed over, in the order of sections that every report has', async () => {
    const document = await compose(new Map([['a', 3]]), {}, ['a', 'b', 'c', 'd', 'e']);
    expect(document).toMatchObject({ title: 'Wells', company: 'The parish', paper: 'Letter', asOf });
    expect(document.cover.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(document.sections.map(({ id }) => id)).toEqual([
      'summary',
      'depths',
      'findings',
      'recommendations',
      'risks',
      'actions',
    ]);
  });

  it('states a finding from beyond its threshold on, with the rows as the view words them', async () => {
    const depth = fc.integer({ min: DEEP - 2, max: DEEP + 2 });
    await fc.assert(
      fc.asyncProperty(fc.array(depth, { maxLength: 4 }), async (depths) => {
        const wells = new Map(depths.map((value, index) => [`${index}`, value]));
        const deep = [...wells].filter(([, value]) => value > DEEP).map(([id]) => `wells ${id}`);
        const stated = findingsOf(await compose(wells));
        expect(stated.map(({ basis, tone }) => [basis, tone])).toEqual(
          deep.length === 0 ? [] : [[`A well is deep: ${deep.join(' and ')}`, 'warning']],
        );
      }),
      { numRuns: 50 },
    );
  });

  it('puts what the request gives before what the rules find', async () => {
    const document = await compose(new Map([['a', 50]]), { keyFindings: ['Mine.', 'mine'] });
    expect(findingsOf(document).map(({ text, basis }) => [text, basis])).toEqual([
      ['Mine.', 'As given with the request.'],
      ['A well is 50 metres deep.', 'A well is deep: wells a'],
    ]);
  });
});
