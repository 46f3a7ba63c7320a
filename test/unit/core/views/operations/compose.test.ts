import { type Passage, rulesNarrator } from '../../../../../core/kernel/narrator.ts';
import { DAY } from '../../../../../core/kernel/time.ts';
import { formatDate } from '../../../../../core/print/format.ts';
import type { ReportDocument, ReportRequest } from '../../../../../core/print/index.ts';
import { composePage, findReport } from '../../../../../core/views/operations/index.ts';
import { sampleSnapshot } from '../../../../tools/report-sample.ts';

const snapshot = sampleSnapshot(42);

const compose = (request: Partial<ReportRequest>, page = 'client-profitability', narrator = rulesNarrator) =>
  composePage({ definition: findReport(page), snapshot, request: { paper: 'A4', ...request }, narrator });

function section({ sections }: ReportDocument, id: string) {
  const found = sections.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no section ${id}`);
  return found;
}

const statements = (document: ReportDocument, id: string) =>
  section(document, id).blocks.flatMap((block) => (block.kind === 'statements' ? block.statements : []));

const summary = (document: ReportDocument): readonly string[] =>
  section(document, 'summary').blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.style !== 'note' ? [block.text] : [],
  );

test.each(['client-profitability', 'sales-pipeline', 'budget-analysis', 'executive-overview'])(
  'the summary of %s has 90 to 150 words',
  async (page) => {
    const words = summary(await compose({}, page))
      .join(' ')
      .split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(90);
    expect(words).toBeLessThanOrEqual(150);
  },
);

test('what the request gives comes first, marked as given; what it says twice is said once', async () => {
  const computed = statements(await compose({}), 'findings');
  const first = computed[0]?.text ?? '';
  const document = await compose({
    summary: 'One.\n\nTwo.',
    keyFindings: ['Mine', '  mine! ', first.toUpperCase()],
    recommendations: ['Act', 'act.'],
  });
  expect(summary(document)).toEqual(['One.', 'Two.']);
  const findings = statements(document, 'findings');
  expect(findings.map(({ text }) => text)).toEqual([
    'Mine',
    first.toUpperCase(),
    ...computed.slice(1).map(({ text }) => text),
  ]);
  expect(findings.slice(0, 2).map(({ basis, tone }) => [basis, tone])).toEqual([
    ['As given with the request.', 'plain'],
    ['As given with the request.', 'plain'],
  ]);
  expect(statements(document, 'recommendations')[0]?.text).toBe('Act');
  expect(statements(document, 'recommendations').filter(({ text }) => /^act/i.test(text))).toHaveLength(1);
});

test('the narrator is asked once, for the summary and every finding, and its texts stand in the report', async () => {
  const calls: (readonly Passage[])[] = [];
  const narrator = {
    name: 'echo',
    narrate: async (passages: readonly Passage[]) => {
      calls.push(passages);
      return new Map(passages.map(({ id }) => [id, `Written: ${id}.`]));
    },
  };
  const document = await compose({}, 'client-profitability', narrator);
  expect(calls).toHaveLength(1);
  expect(summary(document)).toEqual(['Written: summary.']);
  expect(statements(document, 'findings').every(({ text }) => text.startsWith('Written: finding/'))).toBe(true);
  await compose({ summary: 'Mine.' }, 'client-profitability', narrator);
  expect(calls[1]?.map(({ id }) => id)).not.toContain('summary');
});

test('every figure of a draft is one of its evidence', async () => {
  const seen: Passage[] = [];
  const narrator = {
    name: 'watch',
    narrate: async (passages: readonly Passage[]) => {
      seen.push(...passages);
      return new Map<string, string>();
    },
  };
  await compose({}, 'executive-overview', narrator);
  for (const { id, draft, evidence } of seen) {
    const known = evidence.map(({ text, label }) => `${label} ${text}`).join(' ');
    const figures = draft.match(/[\d,.]*\d/g) ?? [];
    expect([id, figures.filter((figure) => !known.includes(figure))]).toEqual([id, []]);
  }
});

test('a narrator without an answer leaves the rules’ texts', async () => {
  const silent = { name: 'silent', narrate: async () => new Map<string, string>() };
  expect(await compose({}, 'budget-analysis', silent)).toEqual(await compose({}, 'budget-analysis'));
});

test('risks of the matrix are those of the table, the gravest first; actions are due after today', async () => {
  const document = await compose({}, 'executive-overview');
  const { blocks } = section(document, 'risks');
  const [matrix] = blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : []));
  const [table] = blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
  if (matrix?.kind !== 'risk-matrix' || !table) throw new Error('no matrix or no table');
  expect(table.rows.map(([number]) => number?.text)).toEqual(matrix.risks.map(({ number }) => String(number)));
  const products = matrix.risks.map(({ likelihood, impact }) => likelihood * impact);
  expect(products).toEqual(products.toSorted((a, b) => b - a));
  const [actions] = section(document, 'actions').blocks;
  if (actions?.kind !== 'table') throw new Error('no actions');
  const days = Array.from({ length: 400 }, (_, index) => formatDate(snapshot.asOf.time + (index + 1) * DAY));
  for (const row of actions.table.rows) expect(days).toContain(row.at(-1)?.text);
});

describe('odd text', () => {
  test('a summary of 20,000 characters is there from its first to its last word', async () => {
    const long = Array.from({ length: 2500 }, (_, index) => `w${String(index).padStart(6, '0')}`).join(' ');
    expect(summary(await compose({ summary: long }))).toEqual([long]);
  });

  test('200 findings are all there, before the computed ones', async () => {
    const many = Array.from({ length: 200 }, (_, index) => `Finding number ${index}`);
    const document = await compose({ keyFindings: many });
    expect(
      statements(document, 'findings')
        .slice(0, 200)
        .map(({ text }) => text),
    ).toEqual(many);
  });

  test('blank texts and empty lists are as if not given', async () => {
    const blank = await compose({ summary: ' \n\u0000\n ', keyFindings: ['', '\u0007', ' \t'], recommendations: [] });
    expect(summary(blank)).toEqual(summary(await compose({})));
    expect(statements(blank, 'findings')).toEqual(statements(await compose({}), 'findings'));
  });
});

test('an unknown page type is not found', () => {
  expect(() => findReport('weather')).toThrow(expect.objectContaining({ kind: 'not-found' }));
});
