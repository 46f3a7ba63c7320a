import type { Block, Section } from '../../reports/document.ts';
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

interface Source {
  readonly id: string;
  readonly what: string;
  readonly titles: readonly string[];
}

type Provenances = Readonly<Record<string, readonly Provenance[]>>;

/** Where each figure comes from: measured, derived by which formula, or set by which rule and why. */
export function sourceSection(drawings: readonly Drawing[], provenance: Provenances, source: string): Section {
  const intro =
    'Every figure of this dashboard is of one moment. Measures are counted from what happened in the company; formulas use only measures and the benchmarks named here; targets are set by rules, for the reasons given.';
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
        { text: titles.join('; ') },
      ]),
      empty,
    },
  };
}

/** Each source once, with the widgets that show it. */
function sourcesOf(drawings: readonly Drawing[], provenance: Provenances, { sources }: Group): readonly Source[] {
  const found = new Map<string, { id: string; what: string; titles: Set<string> }>();
  for (const { widget, title } of drawings) {
    for (const { source, id, rationale } of provenance[widget.id] ?? []) {
      if (!sources.includes(source)) continue;
      const key = `${id}/${rationale}`;
      const entry = found.get(key) ?? { id, what: rationale, titles: new Set() };
      entry.titles.add(title);
      found.set(key, entry);
    }
  }
  return Array.from(found.values(), ({ id, what, titles }) => ({ id, what, titles: [...titles] }));
}
