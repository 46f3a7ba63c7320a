import { type Narrator, type Passage, rulesNarrator } from '../../../kernel/narrator.ts';
import type { FactorResult, PatternAssessment } from '../types.ts';
import { extremeSentences, factorSentences } from './factor-sentences.ts';
import { patternSentences } from './pattern-sentences.ts';
import { type ContentPlan, patternSections, plans, summarySection } from './plan.ts';
import type { ContentSection, SegmentContent, Sentence } from './types.ts';

/** Characters that a narrator may make of a sentence, beyond its draft. */
const ROOM = 120;

/** What content is written from. */
export interface ContentSource {
  readonly factors: readonly FactorResult[];
  readonly patterns: readonly PatternAssessment[];
}

/**
 * What is written of each segment that has content, by rules: every sentence rests on measures, and has their values as its
 * evidence. What isn't measured is said to be; a section of which nothing is known is left out.
 */
export function draftContent(source: ContentSource): SegmentContent[] {
  return plans.map((plan) => ({
    segment: plan.segment,
    kind: plan.kind,
    title: plan.title,
    writtenBy: rulesNarrator.name,
    sections: sectionsOf(plan, source).filter(({ sentences }) => sentences.length > 0),
  }));
}

function sectionsOf({ segment, sections }: ContentPlan, { factors, patterns }: ContentSource): ContentSection[] {
  const byId = new Map(factors.map((factor) => [factor.id, factor]));
  const own = patterns.filter((pattern) => pattern.segments.includes(segment));
  const ofFactors = sections.map(({ id, title, factors: told }) => {
    const results = told.flatMap((factor) => byId.get(factor) ?? []);
    return { id, title, sentences: results.flatMap(factorSentences) };
  });
  const ofPatterns = patternSections.map(({ id, title, types }) => {
    return { id, title, sentences: patternSentences(own, types) };
  });
  const { id, title } = summarySection;
  const best = extremeSentences(factors.filter((factor) => factor.segment === segment));
  return [{ id, title, sentences: best }, ...ofFactors, ...ofPatterns];
}

/** The sentences of some content, each to be written anew. */
export function contentPassages(content: readonly SegmentContent[]): Passage[] {
  return content.flatMap((one) =>
    one.sections.flatMap((section) => {
      const purpose = purposeOf(one, section);
      return section.sentences.map(({ text, evidence }, n) => ({
        id: passageId(one, section, n),
        purpose,
        evidence,
        draft: text,
        limit: text.length + ROOM,
      }));
    }),
  );
}

/** The same content in the narrator's words, which is asked once. What a sentence rests on stays as it is. */
export async function narrateContent(
  content: readonly SegmentContent[],
  narrator: Narrator,
): Promise<SegmentContent[]> {
  const texts = await narrator.narrate(contentPassages(content));
  return content.map((one) => {
    const sections = one.sections.map((section) => ({
      ...section,
      sentences: section.sentences.map(
        (draft, n): Sentence => ({ ...draft, text: texts.get(passageId(one, section, n)) ?? draft.text }),
      ),
    }));
    const isOther = sections.some(({ sentences }, n) =>
      sentences.some(({ text }, m) => text !== one.sections[n]?.sentences[m]?.text),
    );
    return { ...one, writtenBy: isOther ? narrator.name : one.writtenBy, sections };
  });
}

function passageId({ segment }: SegmentContent, { id }: ContentSection, sentence: number): string {
  return `${segment}/${id}/${sentence + 1}`;
}

function purposeOf({ segment }: SegmentContent, { id }: ContentSection): string {
  const own = plans.find((plan) => plan.segment === segment)?.sections ?? [];
  const section = [summarySection, ...own, ...patternSections].find((one) => one.id === id);
  if (!section) throw new Error(`${segment} has no section ${id}`);
  return section.purpose;
}
