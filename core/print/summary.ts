import type { Passage } from '../kernel/narrator.ts';
import { lowerFirst } from '../kernel/text.ts';
import type { KeyFigure } from './document.ts';
import type { SelectedFindings } from './findings/rank.ts';
import type { Sentence } from './findings/wording.ts';
import { formatDate, NOT_MEASURABLE } from './format.ts';

/** Words that an executive summary has: fewer say too little, more are not read. */
const WORDS = { least: 90, most: 150 } as const;
/** Characters that a narrator may make of it. */
const LIMIT = 1400;

/** What stands between two paragraphs. */
const PARAGRAPH = '\n\n';

const words = (sentences: readonly Sentence[]): number =>
  sentences.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);

/** The executive summary as the rules write it: how it stands, what the findings say, what to do first. */
export function summaryPassage(
  title: string,
  figures: readonly KeyFigure[],
  selected: SelectedFindings,
  time: number,
): Passage {
  const known = figures.filter(({ value }) => value !== NOT_MEASURABLE);
  const date = formatDate(time);
  const opening = known.length > 0 ? figureSentence(known.slice(0, 4), `As of ${date}`) : nothing(date);
  const further = known.length > 4 ? [figureSentence(known.slice(4), 'Besides')] : [];
  const first = firstStep(selected);
  const told = selected.findings.map(({ id, text, evidence }) => ({
    text,
    evidence: evidence.map((entry) => ({ ...entry, id: `${id}/${entry.id}` })),
  }));
  const parts = fill([opening], told, first, further);
  return {
    id: 'summary',
    purpose: `Sum up the report “${title}” for the board: how it stands, what matters most, what to do first.`,
    evidence: [
      { id: 'date', label: 'Date of the report', text: date },
      ...parts.flat().flatMap(({ evidence }) => evidence),
    ],
    draft: parts
      .filter((part) => part.length > 0)
      .map((part) => part.map(({ text }) => text).join(' '))
      .join(PARAGRAPH),
    limit: LIMIT,
  };
}

/** Figures, findings as long as there is room, the first step; further figures where that is too short. */
function fill(
  opening: readonly Sentence[],
  told: readonly Sentence[],
  first: readonly Sentence[],
  figures: readonly Sentence[],
): readonly (readonly Sentence[])[] {
  let middle: readonly Sentence[] = [];
  for (const sentence of told) {
    if (words([...opening, ...middle, sentence, ...first]) <= WORDS.most) middle = [...middle, sentence];
  }
  let more: readonly Sentence[] = [];
  for (const sentence of figures) {
    if (words([...opening, ...more, ...middle, ...first]) < WORDS.least) more = [...more, sentence];
  }
  return [[...opening, ...more], middle, first];
}

/** `As of 21 Nov 2026: monthly recurring revenue $414,900 (+0.5% since end of Oct); …` */
function figureSentence(figures: readonly KeyFigure[], opening: string): Sentence {
  const parts = figures.map(
    ({ label, value, change }) => `${lowerFirst(label)}${label.includes(',') ? ',' : ''} ${value} (${change})`,
  );
  return {
    text: `${opening}: ${parts.join('; ')}.`,
    evidence: figures.flatMap(({ id, label, value, change }) => [
      { id: `figure/${id}`, label, text: value },
      { id: `change/${id}`, label: `${label}, change`, text: change },
    ]),
  };
}

function firstStep({ actions }: SelectedFindings): readonly Sentence[] {
  const [action] = actions;
  if (!action) return [];
  const due = formatDate(action.due);
  return [
    {
      text: `First step: ${lowerFirst(action.title)} (${action.owner}, by ${due}).`,
      evidence: [
        { id: 'first-step', label: 'First step', text: action.title },
        { id: 'first-step/owner', label: 'Who takes it', text: action.owner },
        { id: 'first-step/due', label: 'Until when', text: due },
      ],
    },
  ];
}

const nothing = (date: string): Sentence => ({
  text: `As of ${date} there is nothing to measure: the company has no rows of which this report speaks.`,
  evidence: [],
});
