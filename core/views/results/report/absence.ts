import type { Statement } from '../../../print/document.ts';
import type { ReportInput } from './input.ts';

/** What each stage of a review is called in its report. */
const LABELS: Readonly<Record<string, string>> = {
  factors: 'Factors',
  patterns: 'Patterns',
  monte_carlo: 'The simulation of the next quarter',
  calibration: 'Calibration',
  personas: 'Personas',
  rich_content: 'What is written of Product, Brand and Experience',
};

const labelOf = (stage: string): string => LABELS[stage] ?? stage;

/** Why a stage's part is not there: that it failed, or else what is given. */
export function whyNot({ review }: Pick<ReportInput, 'review'>, stage: string, otherwise: string): string {
  const failed = review.failed.find((one) => one.stage === stage);
  return failed ? sentenceOf(failed) : otherwise;
}

/** What is missing in the report, a statement for each stage that failed. */
export function missingStatements({ review }: Pick<ReportInput, 'review'>): readonly Statement[] {
  return review.failed.map((failed) => ({ text: sentenceOf(failed), tone: 'warning', basis: '' }));
}

function sentenceOf({ stage, reason }: { readonly stage: string; readonly reason: string }): string {
  const text = `${labelOf(stage)} could not be computed: ${reason.trim() || 'no reason was given'}`;
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
