import type { Evidence, Passage } from '../../../kernel/narrator.ts';
import { lowerFirst } from '../../../kernel/text.ts';
import type { RankedFinding } from '../../../print/findings/finding.ts';
import { counted, form, named, type Sentence, sentence } from '../../../print/findings/wording.ts';
import { COMPANY_NAME } from '../../../world/index.ts';
import type { OverviewFigure } from './figures.ts';

/** Characters that a narrator may make of it: some four lines of a page. */
const LIMIT = 320;

/** How the company stands, in one sentence: what comes in, what is left of it, how many targets are met, what is most pressing. */
export function standingPassage(figures: readonly OverviewFigure[], findings: readonly RankedFinding[]): Passage {
  const { text, evidence } = draftOf(figures, findings);
  return {
    id: 'standing',
    purpose: 'Say in one sentence, above the figures of the first page, how the company stands.',
    evidence,
    draft: text,
    limit: LIMIT,
  };
}

function draftOf(figures: readonly OverviewFigure[], findings: readonly RankedFinding[]): Sentence {
  const [revenue, margin] = [known(figures, 'mrr'), known(figures, 'margin')];
  const pressing = pressingOf(findings);
  const targets = targetsOf(figures);
  if (!revenue || revenue.value === 0) {
    return sentence`${COMPANY_NAME} has no recurring revenue now; ${targets.met} ${targets.of}${pressing ? '; most pressing: ' : ''}${pressing ?? ''}.`;
  }
  return sentence`${COMPANY_NAME} earns ${shownOf(revenue)} a month in recurring revenue (${changeOf(revenue)})${
    margin ? ', at a gross margin of ' : ''
  }${margin ? shownOf(margin) : ''}${margin ? ' in ' : ''}${margin ? windowOf(margin) : ''}; ${targets.met} ${targets.of}${
    pressing ? '; most pressing: ' : ''
  }${pressing ?? ''}.`;
}

const known = (figures: readonly OverviewFigure[], id: string): OverviewFigure | undefined =>
  figures.find((figure) => figure.id === id && figure.value !== null);

const shownOf = ({ id, label, display }: OverviewFigure): Evidence => named(id, label, display);
const changeOf = ({ id, label, change }: OverviewFigure): Evidence => named(`${id}/change`, `${label}, change`, change);
const windowOf = ({ id, label, window }: OverviewFigure): Evidence =>
  named(`${id}/window`, `${label}, month`, window.label);

/** `5 of 6 targets are met` in two slots. */
function targetsOf(figures: readonly OverviewFigure[]): {
  readonly met: Evidence | string;
  readonly of: Evidence | string;
} {
  const judged = figures.filter(({ status }) => status !== 'none');
  const met = judged.filter(({ status }) => status === 'good').length;
  if (judged.length === 0) return { met: 'no target', of: 'can be judged' };
  const all = counted('judged', 'Targets that can be judged', judged.length, 'target');
  const verb = ` ${form(judged.length, 'is', 'are')} met`;
  if (met === judged.length && met > 1) return { met: 'all', of: { ...all, text: `${all.text}${verb}` } };
  return { met: named('met', 'Targets that are met', `${met} of`), of: { ...all, text: `${all.text}${verb}` } };
}

/** What weighs most of all that is not good news. */
function pressingOf(findings: readonly RankedFinding[]): Evidence | undefined {
  const [first] = findings.filter(({ severity }) => severity !== 'positive');
  return first && named('pressing', 'Most pressing finding', lowerFirst(first.label));
}
