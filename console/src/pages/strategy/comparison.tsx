import type { ResultsComparison } from '../../api/generated/showroom.schemas.ts';
import { count, NONE, signed } from '../../format/numbers.ts';
import { Scrollable } from '../../kit/scrollable.tsx';
import { Expandable } from './expandable.tsx';
import styles from './strategy.module.css';
import type { Catalogues } from './use-catalogues.ts';
import { differenceText, outcomeText, pointsText, shareText } from './words.ts';

interface Row {
  readonly id: string;
  readonly label: string;
  readonly a: string;
  readonly b: string;
  readonly change: string;
}

interface Props {
  readonly comparison: ResultsComparison;
  readonly catalogues: Catalogues;
}

type Pair = { readonly a: number | null; readonly b: number | null; readonly change: number | null };

const LEAST_CHANGE = 1e-9;
const differs = ({ a, b, change }: Pair): boolean =>
  (a === null) !== (b === null) || Math.abs(change ?? 0) > LEAST_CHANGE;
const orNone = (value: number | null, write: (value: number) => string): string =>
  value === null ? NONE : write(value);

/** A pair of values as a row. @param write a value @param writeChange a difference, with its sign */
const rowOf = (
  id: string,
  label: string,
  { a, b, change }: Pair,
  write: (value: number) => string,
  writeChange = (value: number) => signed(write(value), value),
): Row => ({ id, label, a: orNone(a, write), b: orNone(b, write), change: orNone(change, writeChange) });

/** What differs between two versions: segments, factors, patterns, outcomes, personas and sentences. */
export function Comparison({ comparison, catalogues }: Props) {
  const { a, b, segments, factors, patterns, outcomes, personas, rich_content: content } = comparison;
  const heads = [`Version ${a.version}`, `Version ${b.version}`] as const;
  const sentences = content.reduce((sum, { added, removed }) => sum + added.length + removed.length, 0);
  const parts = [
    {
      title: 'Segments',
      rows: segments.filter(differs).map((each) => rowOf(each.segment, each.segment, each, pointsText)),
    },
    {
      title: 'Factors',
      rows: factors.filter(differs).map((each) => rowOf(each.id, `${each.id} ${each.name}`, each, pointsText)),
    },
    {
      title: 'Patterns',
      rows: patterns.filter(differs).map((each) => rowOf(each.id, `${each.id} ${each.name}`, each, shareText)),
    },
    {
      title: 'Outcomes',
      rows: outcomes.filter(differs).map((each) => ({
        ...rowOf(
          each.outcome,
          catalogues.name(each.outcome),
          each,
          (value) => outcomeText(value, each.unit),
          (value) => differenceText(value, each.unit),
        ),
        ...(each.within_error && {
          change: `${orNone(each.change, (value) => differenceText(value, each.unit))}, within the error`,
        }),
      })),
    },
    { title: 'Personas', rows: personas.filter(differs).map((each) => rowOf(each.name, each.name, each, shareText)) },
  ];
  return (
    <div className={styles.tiles}>
      {parts.map(({ title, rows }) => (
        <Expandable
          key={title}
          title={title}
          aside={rows.length === 0 ? 'the same' : `${count(rows.length)} ${rows.length === 1 ? 'differs' : 'differ'}`}
        >
          {rows.length === 0 ? <p>Both versions say the same.</p> : <Pairs heads={heads} title={title} rows={rows} />}
        </Expandable>
      ))}
      <Expandable title="Content" aside={sentences === 0 ? 'the same' : `${sentences} sentences differ`}>
        {sentences === 0 && <p>Both versions say the same.</p>}
        {content.map(({ segment, added, removed }) => (
          <ul key={segment} className={styles.notes}>
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

interface PairsProps {
  readonly heads: readonly [string, string];
  readonly title: string;
  readonly rows: readonly Row[];
}

function Pairs({ heads, title, rows }: PairsProps) {
  return (
    <Scrollable className={styles.scroll} label={`${title} that differ`}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">{heads[0]}</th>
            <th scope="col">{heads[1]}</th>
            <th scope="col">Change</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, label, a, b, change }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td>{a}</td>
              <td>{b}</td>
              <td>{change}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrollable>
  );
}
