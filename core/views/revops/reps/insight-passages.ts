import type { Evidence, Narrator, Passage } from '../../../kernel/narrator.ts';
import type { RepInsight } from './rep-coaching-insights.ts';

/** Characters that a narrator may have: three sentences of a person as a whole, one or two of a figure. */
const LIMITS = { overall: 500, detail: 300 } as const;
const TONE = 'Constructive, to the person, about the person only: no comparison with a colleague by name.';
const FIGURE = /[+-]?\$?\d[\d,]*(?:\.\d+)?[%KM]?/g;

/** What is to be written of a rep's coaching. Drafts are those of the rules; actions and their reasons stay as they are. */
export function insightPassages({ repId, overallAssessment, strengths, improvements }: RepInsight): readonly Passage[] {
  return [
    passage(
      `${repId}/overall`,
      `Tell a sales rep and the manager where the rep stands. ${TONE}`,
      overallAssessment,
      LIMITS.overall,
    ),
    ...strengths.map(({ title, detail }, index) =>
      passage(
        `${repId}/strength/${index}`,
        `Tell a sales rep what goes well: “${title}”. ${TONE}`,
        detail,
        LIMITS.detail,
      ),
    ),
    ...improvements.map(({ title, detail }, index) =>
      passage(
        `${repId}/improvement/${index}`,
        `Tell a sales rep what is worth working on: “${title}”. ${TONE}`,
        detail,
        LIMITS.detail,
      ),
    ),
  ];
}

/** The same row in other words, by passage id; its `modelVersion` names the model where it wrote one of them. */
export function withWords(row: RepInsight, texts: ReadonlyMap<string, string>, model: string): RepInsight {
  const passages = insightPassages(row);
  const written = (id: string, draft: string): string => texts.get(id) ?? draft;
  const isOther = passages.some(({ id, draft }) => written(id, draft) !== draft);
  return {
    ...row,
    modelVersion: isOther ? model : row.modelVersion,
    overallAssessment: written(`${row.repId}/overall`, row.overallAssessment),
    strengths: row.strengths.map((strength, index) => ({
      ...strength,
      detail: written(`${row.repId}/strength/${index}`, strength.detail),
    })),
    improvements: row.improvements.map((improvement, index) => ({
      ...improvement,
      detail: written(`${row.repId}/improvement/${index}`, improvement.detail),
    })),
  };
}

/** The same rows in the narrator's words; it is asked once. */
export async function narrateInsights(rows: readonly RepInsight[], narrator: Narrator): Promise<RepInsight[]> {
  const texts = await narrator.narrate(rows.flatMap(insightPassages));
  return rows.map((row) => withWords(row, texts, narrator.name));
}

function passage(id: string, purpose: string, draft: string, limit: number): Passage {
  return { id, purpose, evidence: evidenceOf(draft), draft, limit: Math.max(limit, draft.length) };
}

/** The figures of a text, each labelled by the sentence in which it stands. */
function evidenceOf(draft: string): Evidence[] {
  const found = draft.split(/(?<=[.!?]) /).flatMap((sentence) => {
    return [...sentence.matchAll(FIGURE)].map(([figure]) => ({ label: sentence, text: figure }));
  });
  return [...new Map(found.map((piece) => [piece.text, piece])).values()].map((piece, index) => ({
    id: `figure-${index + 1}`,
    ...piece,
  }));
}
