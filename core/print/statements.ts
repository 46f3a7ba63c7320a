import type { Passage } from '../kernel/narrator.ts';
import type { Statement } from './document.ts';
import type { RankedFinding } from './findings/finding.ts';

const GIVEN = 'As given with the request.';

/** Characters that a narrator may make of a finding, beyond its draft. */
const ROOM = 160;

/** The same text whatever its case, spaces and punctuation. */
const normal = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{Z}\p{C}]+/gu, ' ')
    .trim();

/** Without what has no letter or digit, and without what was said before. */
export function distinct(statements: readonly Statement[]): readonly Statement[] {
  const said = new Set<string>();
  return statements.filter(({ text }) => {
    const key = normal(text);
    return key !== '' && !said.has(key) && said.add(key);
  });
}

/** What the request gives, marked as such. */
export function givenStatements(texts: readonly string[] = []): readonly Statement[] {
  return texts.map((text) => ({ text: text.trim(), tone: 'plain', basis: GIVEN }));
}

export const passageId = ({ id }: RankedFinding): string => `finding/${id}`;

/** A finding as a text to be written. */
export function findingPassage(finding: RankedFinding, title: string): Passage {
  const { evidence, label, text } = finding;
  return {
    id: passageId(finding),
    purpose: `Tell the board in one or two sentences, for the report “${title}”: ${label}.`,
    evidence,
    draft: text,
    limit: text.length + ROOM,
  };
}

/** A finding as a report states it, with the rule and the rows that it rests on: `Low margin: 3 clients`. */
export function findingStatement({ severity, label }: RankedFinding, text: string, rows: string): Statement {
  return { text, tone: severity, basis: rows === '' ? label : `${label}: ${rows}` };
}
