import type { ResultsFactor } from '../../api/generated/showroom.schemas.ts';
import { Figure } from '../../kit/figure.tsx';
import { Card } from '../../kit/layout.tsx';
import { Pill } from '../../kit/status.tsx';
import styles from './expandable.module.css';
import { Expandable } from './expandable.tsx';
import { explainedFactor, Missing } from './explained/factor.tsx';
import { explainedMeasure } from './explained/measure.tsx';
import { RowsTable } from './rows-table.tsx';
import type { Scene } from './scene.ts';

interface Props {
  readonly scene: Scene;
  readonly factors: readonly ResultsFactor[];
}

/** What each factor is made of: its measures, with what each has brought, and what is missing. */
export function FactorParts({ scene, factors }: Props) {
  return (
    <Card title="What the factors are made of" subtitle="Each opens to its measures, their points and what is missing">
      <div className={styles.columns}>
        {factors.map((factor) => (
          <FactorTile key={factor.id} scene={scene} factor={factor} />
        ))}
      </div>
    </Card>
  );
}

interface TileProps {
  readonly scene: Scene;
  readonly factor: ResultsFactor;
}

function FactorTile({ scene, factor }: TileProps) {
  const { id, name, shown } = factor;
  const title = (
    <>
      <span className={styles.id}>{id}</span> {name}
    </>
  );
  if (factor.status === 'absent') {
    return (
      <Expandable id={id} title={title} aside="Not measured">
        <p>{factor.reason}</p>
        <Missing factor={factor} />
      </Expandable>
    );
  }
  return (
    <Expandable
      id={id}
      title={title}
      aside={
        <>
          <b>{shown.display}</b>
          <Pill status={shown.status}>{shown.status_label ?? ''}</Pill>
        </>
      }
    >
      <p>{scene.catalogues.factors.get(id)?.question}</p>
      <p>
        <Figure of={explainedFactor(scene, factor)} />, {factor.shown.range.display} nine times in ten, confidence{' '}
        {factor.shown.confidence_display}.
        {factor.fallback && ' It rests on fewer measures than it should: those that are there count for more.'}
      </p>
      <RowsTable
        label={`Measures of ${name}`}
        columns={['Measure', 'Value', 'Points', 'Share']}
        rows={factor.contributions.map(({ input, shown: brings }) => ({
          id: input,
          cells: [
            brings.label,
            <Figure key="value" of={explainedMeasure(scene, input)} />,
            brings.points_display,
            brings.share_display,
          ],
        }))}
      />
      <Missing factor={factor} />
    </Expandable>
  );
}
