import type { Passage } from '../kernel/narrator.ts';
import type { ReportView } from '../views/operations/view.ts';
import type { EntityKind, Rows } from '../world/index.ts';
import type { Statement } from './document.ts';
import type { Finding } from './findings/finding.ts';

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

export const passageId = ({ id }: Finding): string => `finding/${id}`;

/** A finding as a text to be written. */
export function findingPassage(finding: Finding, title: string): Passage {
  const { evidence, label, text } = finding;
  return {
    id: passageId(finding),
    purpose: `Tell the board in one or two sentences, for the report “${title}”: ${label}.`,
    evidence,
    draft: text,
    limit: text.length + ROOM,
  };
}

export function findingStatement(finding: Finding, text: string, view: ReportView | null): Statement {
  return { text, tone: finding.severity, basis: `${finding.label}${rowsText(finding, view)}` };
}

const nouns: Readonly<Record<EntityKind, readonly [one: string, many: string]>> = {
  clients: ['client', 'clients'],
  licenses: ['licence', 'licences'],
  leads: ['opportunity', 'opportunities'],
  technicians: ['technician', 'technicians'],
  departments: ['department', 'departments'],
  vendors: ['vendor', 'vendors'],
  contracts: ['contract', 'contracts'],
};

const names: { readonly [K in EntityKind]: (row: Rows[K]) => string } = {
  clients: ({ name }) => name,
  licenses: ({ product }) => product,
  leads: ({ companyName }) => companyName,
  technicians: ({ name }) => name,
  departments: ({ name }) => name,
  vendors: ({ name }) => name,
  contracts: ({ vendor, type }) => `${vendor} ${type}`,
};

/** `: 3 clients (Hart & Boyle Law, …)` */
function rowsText({ rows }: Finding, view: ReportView | null): string {
  const byKind = Array.from(Map.groupBy(rows, ({ kind }) => kind));
  const parts = byKind.map(([kind, refs]) => {
    const [one, many] = nouns[kind];
    const ids = new Set(refs.map(({ id }) => id));
    const known = ids.size <= 2 && view ? namesOf(view, kind, ids) : [];
    const list = known.length > 0 ? ` (${known.join(', ')})` : '';
    return `${ids.size} ${ids.size === 1 ? one : many}${list}`;
  });
  return parts.length === 0 ? '' : `: ${parts.join(', ')}`;
}

function namesOf<K extends EntityKind>(view: ReportView, kind: K, ids: ReadonlySet<string>): readonly string[] {
  const rows: readonly Rows[K][] = view.rows[kind];
  return rows.filter(({ id }) => ids.has(id)).map((row) => names[kind](row));
}
