import { upperFirst } from '../../format/text.ts';

const MISSING = /; null: ([^;]+)\.$/;

/** Why a value of a column may be missing, in a sentence; its description has it at its end, as `…; null: none was won.` */
export function whyMissing(description: string): string | null {
  const reason = MISSING.exec(description)?.[1];
  return reason === undefined ? null : `${upperFirst(reason)}.`;
}

/** What a value of a column is, and, of one that is missing, why. */
export function definitionOf(description: string, value: unknown): string {
  const says = description.replace(MISSING, '.');
  const why = value === null ? whyMissing(description) : null;
  return why === null ? says : `${says} ${why}`;
}
