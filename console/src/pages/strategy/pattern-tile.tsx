import type { ResultsPattern } from '../../api/generated/showroom.schemas.ts';
import { Figure } from '../../kit/figure.tsx';
import { StatusMark } from '../../kit/status.tsx';
import styles from './expandable.module.css';
import { Expandable } from './expandable.tsx';
import { Conditions, explainedPattern } from './explained/pattern.tsx';
import strengths from './pattern-tile.module.css';
import { RowsTable } from './rows-table.tsx';
import type { Scene } from './scene.ts';

interface Props {
  readonly scene: Scene;
  readonly pattern: ResultsPattern;
}

/** A pattern with how far it holds; it opens to what to do, why it holds, and what it may change. */
export function PatternTile({ scene, pattern }: Props) {
  const { id, name, type, shown } = pattern;
  const title = (
    <>
      <span className={styles.id}>{id}</span> {name} <span className={strengths.type}>{type}</span>
    </>
  );
  if (pattern.status === 'absent') {
    return (
      <Expandable id={id} title={title} aside="Can’t be said">
        <p>{shown.message}.</p>
        <p>{pattern.reason}</p>
      </Expandable>
    );
  }
  const { level, response, strength } = pattern;
  const record = scene.catalogues.patterns.get(id);
  return (
    <Expandable
      id={id}
      title={title}
      aside={
        <>
          <span className={strengths.strength} aria-hidden="true">
            <span style={{ width: `${strength * 100}%` }} />
          </span>
          <span className={strengths.level}>
            {shown.status !== 'none' && <StatusMark status={shown.status} size={12} />}
            {level === 'none' ? shown.status_label : `${shown.display} ${level}`}
          </span>
        </>
      }
    >
      {record !== undefined && <p>{record.meaning}</p>}
      <h3>What to do</h3>
      <p>{response}</p>
      <h3>Why</h3>
      <p>
        It holds to <Figure of={explainedPattern(scene, pattern)} />, with a confidence of{' '}
        {pattern.shown.confidence_display}.
      </p>
      <Conditions scene={scene} pattern={pattern} />
      {record !== undefined && <p className={styles.soft}>Evidence: {record.evidence}.</p>}
      <Effects scene={scene} id={id} />
    </Expandable>
  );
}

/** What a pattern may change, beside how far such forecasts held. */
function Effects({ scene, id }: { readonly scene: Scene; readonly id: string }) {
  const outcomes = scene.data.monte_carlo?.patterns.find(({ pattern }) => pattern === id)?.outcomes ?? [];
  const moved = outcomes.filter(({ shown }) => shown.changes);
  if (moved.length === 0) return null;
  return (
    <>
      <h3>What it may change in the next quarter</h3>
      <RowsTable
        label="What it may change"
        columns={['Outcome', 'Expected', 'Nine times in ten', 'Past intervals held']}
        rows={moved.map(({ outcome, shown }) => ({
          id: outcome,
          cells: [shown.label, shown.display, shown.range.display, shown.held.display],
        }))}
      />
    </>
  );
}
