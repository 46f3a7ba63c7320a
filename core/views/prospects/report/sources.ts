import type { Block, Section } from '../../../print/document.ts';
import type { Provenance } from '../widgets/data.ts';
import type { Drawing } from './drawing.ts';

interface Group {
  readonly sources: readonly Provenance['source'][];
  readonly title: string;
  readonly name: string;
  readonly empty: string;
}

const groups: readonly Group[] = [
  {
    sources: ['measure', 'rows'],
    title: 'Measured: figures and rows of the company as they are',
    name: 'Measure or rows',
    empty: 'Nothing on this dashboard is measured directly.',
  },
  {
    sources: ['derived'],
    title: 'Derived: figures made of measures by a formula',
    name: 'Figure',
    empty: 'Nothing on this dashboard is derived.',
  },
  {
    sources: ['benchmark', 'target'],
    title: 'Set by rule: what the company’s own data can’t say',
    name: 'Benchmark or target',
    empty: 'Nothing on this dashboard is set by a rule.',
  },
];

/** Said once for the whole page. */
const ofThePage: ReadonlySet<string> = new Set(['trend', 'progress']);

const MOST_TITLES = 2;

interface Source {
  readonly id: string;
  readonly what: string;
  readonly titles: readonly string[];
}

type Provenances = Readonly<Record<string, readonly Provenance[]>>;

/** Where each figure comes from: measured, derived by which formula, or set by which rule and why. */
export function sourceSection(drawings: readonly Drawing[], provenance: Provenances, source: string): Section {
  const intro =
    'Every figure of this dashboard is of one moment. Measures are counted from what happened in the company; formulas use only measures and the benchmarks named here; targets are set by rules, for the reasons given. Changes are in percent of the time before, progress is value ÷ target × 100.';
  return {
    id: 'sources',
    title: 'Where these figures come from',
    blocks: [
      { kind: 'paragraph', text: intro, style: 'body' },
      ...groups.map((group) => tableOf(group, sourcesOf(drawings, provenance, group), source)),
    ],
  };
}

function tableOf({ title, name, empty }: Group, sources: readonly Source[], source: string): Block {
  return {
    kind: 'table',
    table: {
      title,
      source,
      columns: [
        { label: name, align: 'left', weight: 2 },
        { label: 'What it is', align: 'left', weight: 5 },
        { label: 'Shown in', align: 'left', weight: 2 },
      ],
      rows: sources.map(({ id, what, titles }) => [
        { text: id, strong: true },
        { text: what },
        { text: named(titles) },
      ]),
      empty,
    },
  };
}

/** Each source once, with the widgets that show it. */
function sourcesOf(drawings: readonly Drawing[], provenance: Provenances, { sources }: Group): readonly Source[] {
  const byId = new Map<string, { rationales: Set<string>; titles: Set<string> }>();
  for (const { widget, title } of drawings) {
    for (const { source, id, rationale } of provenance[widget.id] ?? []) {
      if (!sources.includes(source) || ofThePage.has(id)) continue;
      const entry = byId.get(id) ?? { rationales: new Set(), titles: new Set() };
      entry.rationales.add(rationale);
      entry.titles.add(title);
      byId.set(id, entry);
    }
  }
  return Array.from(byId, ([id, { rationales, titles }]) => ({
    id,
    what: shared([...rationales]),
    titles: [...titles],
  }));
}

/** What all of the texts begin with, up to where a part of a sentence ends: the same figure over several spans of time. */
function shared([first = '', ...others]: readonly string[]): string {
  if (others.length === 0) return first;
  let end = first.length;
  while (others.some((other) => !other.startsWith(first.slice(0, end)))) end -= 1;
  const cut = Math.max(first.lastIndexOf('; ', end), first.lastIndexOf('. ', end));
  return cut < 0 ? first : `${first.slice(0, cut)}.`;
}

/** Two titles, and how many there are beyond them. */
function named(titles: readonly string[]): string {
  const more = titles.length - MOST_TITLES;
  return more <= 1 ? titles.join('; ') : `${titles.slice(0, MOST_TITLES).join('; ')}; ${more} others`;
}
