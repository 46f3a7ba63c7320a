import type { ResultsComparison, ResultsComparisonFactorsItemShown } from '../../api/generated/showroom.schemas.ts';
import styles from './expandable.module.css';
import { Expandable } from './expandable.tsx';
import { RowsTable } from './rows-table.tsx';
import sentences from './versions.module.css';

interface Pair {
  readonly shown: ResultsComparisonFactorsItemShown;
}

/** What differs between two versions: segments, factors, patterns, outcomes, personas and sentences. */
export function Comparison({ comparison }: { readonly comparison: ResultsComparison }) {
  const { a, b, segments, factors, patterns, outcomes, personas, rich_content: content } = comparison;
  const changed = content.reduce((sum, { added, removed }) => sum + added.length + removed.length, 0);
  const heads = [`Version ${a.version}`, `Version ${b.version}`] as const;
  const parts: readonly (readonly [title: string, pairs: readonly Pair[]])[] = [
    ['Segments', segments],
    ['Factors', factors],
    ['Patterns', patterns],
    ['Outcomes', outcomes],
    ['Personas', personas],
  ];
  return (
    <div className={styles.tiles}>
      {parts.map(([title, pairs]) => (
        <Part key={title} title={title} heads={heads} pairs={pairs} />
      ))}
      <Expandable
        id="differ-Content"
        title="Content"
        aside={changed === 0 ? 'the same' : `${changed} sentences differ`}
      >
        {changed === 0 && <p>Both versions say the same.</p>}
        {content.map(({ segment, added, removed }) => (
          <ul key={segment} className={sentences.sentences}>
            {removed.map((text) => (
              <li key={text}>
                <del>{text}</del>
              </li>
            ))}
            {added.map((text) => (
              <li key={text}>
                <ins>{text}</ins>
              </li>
            ))}
          </ul>
        ))}
      </Expandable>
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly heads: readonly [string, string];
  readonly pairs: readonly Pair[];
}

function Part({ title, heads, pairs }: PartProps) {
  const differing = pairs.filter(({ shown }) => shown.differs);
  const aside = differing.length === 1 ? '1 differs' : `${differing.length} differ`;
  return (
    <Expandable id={`differ-${title}`} title={title} aside={differing.length === 0 ? 'the same' : aside}>
      {differing.length === 0 ? (
        <p>Both versions say the same.</p>
      ) : (
        <RowsTable
          label={`${title} that differ`}
          columns={[title, ...heads, 'Change']}
          rows={differing.map(({ shown: { label, a_display, b_display, change_display } }) => ({
            id: label,
            cells: [label, a_display, b_display, change_display],
          }))}
        />
      )}
    </Expandable>
  );
}
