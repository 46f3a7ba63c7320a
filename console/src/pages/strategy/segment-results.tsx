import { moment } from '../../format/times.ts';
import { Card, Grid } from '../../kit/layout.tsx';
import { Empty } from '../../kit/states.tsx';
import { Content } from './content.tsx';
import { FactorParts } from './factor-parts.tsx';
import { Factors } from './factors.tsx';
import { Outcomes } from './outcomes.tsx';
import { Patterns } from './patterns.tsx';
import { Personas } from './personas.tsx';
import type { Scene } from './scene.ts';
import { ScoreTiles } from './score-tiles.tsx';
import styles from './strategy.module.css';

interface Props {
  readonly scene: Scene;
  readonly outcome: string;
  onOutcome(outcome: string): void;
  readonly showsAll: boolean;
  onShowAll(showsAll: boolean): void;
}

/** A part whose stage has failed: the others stand without it. */
const Lacking = ({ title, span }: { readonly title: string; readonly span?: 6 | 12 }) => (
  <Card title={title} span={span ?? 12}>
    <Empty title="This part could not be made">
      Its stage has failed, and nothing stands in for it. Make a version anew, below.
    </Empty>
  </Card>
);

/** All that a version says of a segment. */
export function SegmentResults({ scene, outcome, onOutcome, showsAll, onShowAll }: Props) {
  const { data } = scene;
  const { factors, patterns, monte_carlo: simulation, personas, rich_content: content } = data;
  return (
    <>
      <p className={styles.soft}>
        Version {data.version} about {data.topic}, made {moment(data.generated_at)} of what was measured at tick{' '}
        {data.as_of.tick}, {moment(data.as_of.time)} of the world
      </p>
      <ScoreTiles scene={scene} />
      <Grid isEven>
        {factors === null ? <Lacking title="Factors" span={6} /> : <Factors scene={scene} factors={factors} />}
        {patterns === null ? (
          <Lacking title="Patterns" span={6} />
        ) : (
          <Patterns scene={scene} patterns={patterns} showsAll={showsAll} onShowAll={onShowAll} />
        )}
        {factors !== null && <FactorParts scene={scene} factors={factors} />}
        {simulation === null ? (
          <Lacking title="The next quarter" />
        ) : (
          <Outcomes scene={scene} simulation={simulation} chosen={outcome} onChoose={onOutcome} />
        )}
        {personas !== null && <Personas scene={scene} personas={personas} />}
        {content !== null && <Content content={content} catalogues={scene.catalogues} />}
      </Grid>
    </>
  );
}
