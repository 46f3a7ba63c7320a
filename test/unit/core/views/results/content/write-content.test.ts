import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { narrationFault } from '../../../../../../core/kernel/citation.ts';
import type { Narrator, Passage } from '../../../../../../core/kernel/narrator.ts';
import { contentPassages, draftContent } from '../../../../../../core/views/results/content/write-content.ts';
import {
  type FactorResult,
  factorsStage,
  type Observation,
  patternsStage,
  richContentStage,
} from '../../../../../../core/views/results/index.ts';
import { inputs, needInput } from '../../../../../../core/views/results/inputs/catalogue.ts';
import { patterns } from '../../../../../../core/views/results/patterns/catalogue.ts';
import { absent, allObserved, anyObservations } from '../observations.ts';

function sourceOf(observations: readonly Observation[]) {
  const { factors } = factorsStage({ observations });
  return { factors, patterns: patternsStage({ factors }) };
}

const sentencesOf = (source: ReturnType<typeof sourceOf>) =>
  draftContent(source).flatMap(({ sections }) => sections.flatMap(({ sentences }) => sentences));

/** Each number of a text by itself, without sign and unit. */
const numbersIn = (text: string): number[] =>
  (text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((found) => Number(found.replaceAll(',', '')));

const computed = (factors: readonly FactorResult[], id: string) => {
  const factor = factors.find((one) => one.id === id);
  if (factor?.status !== 'computed') throw new Error(`${id} has no value`);
  return factor;
};

/** What a piece of evidence says it is, looked up anew; and the step to which it is written. */
function lookUp(id: string, source: ReturnType<typeof sourceOf>, observations: readonly Observation[]): number {
  const [of = '', what] = id.split('/');
  if (what === 'scale') return 100;
  if (what === 'usual') return needInput(of).reference.typical;
  const seen = observations.find((one) => one.id === of);
  if (seen?.status === 'observed') return seen.value;
  const match = source.patterns.find((one) => one.id === of);
  if (match?.status === 'assessed') return 100 * (what === 'strength' ? match.strength : match.confidence);
  const factor = computed(source.factors, of);
  return what === 'confidence' ? 100 * factor.confidence : factor.value;
}

describe('what is written of the segments', () => {
  it('has in every sentence figures of its evidence only, each of them as it was measured', () => {
    const known = new Set<string>([...inputs, ...patterns].map(({ id }) => id));
    fc.assert(
      fc.property(anyObservations, (observations) => {
        const source = sourceOf(observations);
        for (const { id } of source.factors) known.add(id);
        for (const { text, measures, evidence } of sentencesOf(source)) {
          expect(measures.length).toBeGreaterThan(0);
          expect(measures.filter((id) => !known.has(id))).toEqual([]);
          const cited = evidence.flatMap((piece) => numbersIn(piece.text));
          expect(numbersIn(text).filter((number) => !cited.includes(number))).toEqual([]);
          for (const { id, text: written } of evidence) {
            expect(text).toContain(written);
            const [of = '', what = ''] = id.split('/');
            expect(measures).toContain(of);
            const record = patterns.find((pattern) => pattern.id === of);
            if (what.startsWith('response')) expect(record?.response).toContain(written);
            // Figures are written to a tenth at least, dollars from a hundred on to a whole.
            else
              expect(
                Math.abs((numbersIn(written)[0] ?? 0) - Math.abs(lookUp(id, source, observations))),
              ).toBeLessThanOrEqual(written.includes('$') ? 0.5 : 0.0501);
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it('is such as a narrator may write: no figure, date or amount that it was not given', () => {
    fc.assert(
      fc.property(anyObservations, (observations) => {
        const passages = contentPassages(draftContent(sourceOf(observations)));
        expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
        expect(passages.map((passage) => narrationFault(passage.draft, passage)).filter((why) => why !== null)).toEqual(
          [],
        );
        for (const { evidence } of passages) expect(new Set(evidence.map(({ id }) => id)).size).toBe(evidence.length);
      }),
      { numRuns: 15 },
    );
  });

  it('has its sections in order, and survives being stored', () => {
    fc.assert(
      fc.property(allObserved, (observations) => {
        const content = draftContent(sourceOf(observations));
        expect(content.map(({ segment, sections }) => [segment, sections.map(({ id }) => id)])).toEqual([
          ['Product', ['short', 'contest', 'use', 'delivery', 'academy', 'signs', 'moves']],
          ['Brand', ['short', 'trust', 'price', 'presence', 'growth', 'signs', 'moves']],
          ['Experience', ['short', 'start', 'help', 'people', 'stay', 'signs', 'moves']],
        ]);
        expect(JSON.parse(JSON.stringify(content))).toEqual(content);
        expect(draftContent(JSON.parse(JSON.stringify(sourceOf(observations))))).toEqual(content);
      }),
      { numRuns: 3 },
    );
  });

  it('says of what isn’t measured that it is not, and has no figure then', () => {
    const sentences = sentencesOf(sourceOf(inputs.map(({ id }) => absent(id))));
    expect(sentences.filter(({ text }) => !/unmeasured/.test(text))).toEqual([]);
    expect(sentences.flatMap(({ text }) => numbersIn(text))).toEqual([]);
    expect(draftContent({ factors: [], patterns: [] }).flatMap(({ sections }) => sections)).toEqual([]);
  });
});

describe('the content in other words', () => {
  const source = sourceOf(fc.sample(allObserved, { seed: 1, numRuns: 1 })[0] ?? []);

  /** Writes some passages anew, and counts how often it is asked. */
  function narrator(isWritten: (passage: Passage) => boolean): Narrator & { asked: number } {
    return {
      name: 'a-model',
      asked: 0,
      narrate(passages) {
        this.asked += 1;
        return Promise.resolve(new Map(passages.filter(isWritten).map(({ id, draft }) => [id, `In short: ${draft}`])));
      },
    };
  }

  it('is that of the rules unless somebody else writes', async () => {
    expect(await richContentStage(source)).toEqual(draftContent(source));
    expect(draftContent(source).map(({ writtenBy }) => writtenBy)).toEqual(['rules', 'rules', 'rules']);
  });

  it('names who wrote, segment by segment, and rests on the same measures', async () => {
    const model = narrator(({ id }) => id === 'Brand/price/1');
    const written = await richContentStage(source, model);
    expect(model.asked).toBe(1);
    expect(written.map(({ writtenBy }) => writtenBy)).toEqual(['rules', 'a-model', 'rules']);
    const priceOf = (content: typeof written) =>
      content.find(({ segment }) => segment === 'Brand')?.sections.find(({ id }) => id === 'price')?.sentences[0];
    const [before, after] = [priceOf(draftContent(source)), priceOf(written)];
    expect(after).toEqual({ ...before, text: `In short: ${before?.text}` });
  });

  it('has a purpose and room for each sentence', () => {
    for (const { purpose, draft, limit } of contentPassages(draftContent(source))) {
      expect(purpose).toMatch(/^Tell the .*\.$/);
      expect(limit).toBeGreaterThan(draft.length);
    }
  });

  it('can’t be asked for of a section that no plan has', () => {
    const [product] = draftContent(source);
    if (!product) throw new Error('there is content');
    const sections = product.sections.map((section) => ({ ...section, id: 'elsewhere' }));
    expect(() => contentPassages([{ ...product, sections }])).toThrow('Product has no section elsewhere');
  });
});
