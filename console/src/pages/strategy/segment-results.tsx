import type { ResultsSegment } from '../../api/generated/showroom.schemas.ts';
import { getSegmentResults } from '../../api/generated/showroom.ts';
import { describe } from '../../api/request.ts';
import { moment } from '../../format/times.ts';
import { Card, Grid } from '../../kit/layout.tsx';
import { Empty } from '../../kit/states.tsx';
import { Content } from './content.tsx';
import { FactorParts, Factors } from './factors.tsx';
import { Outcomes } from './outcomes.tsx';
import { Patterns } from './patterns.tsx';
import { Personas } from './personas.tsx';
import { ScoreTiles } from './score-tiles.tsx';
import styles from './strategy.module.css';
import type { Catalogues } from './use-catalogues.ts';

interface Props {
  readonly data: ResultsSegment;
  readonly session: string;
  readonly version?: number;
  readonly catalogues: Catalogues;
  readonly outcome: string;
  onOutcome(outcome: string): void;
  readonly showsAll: boolean;
  onShowAll(showsAll: boolean): void;
}

/** A part whose stage has failed: the others stand without it. */
const Lacking = ({ title, span }: { readonly title: string; readonly span?: 6 | 12 }) => (
  <Card title={title} span={span ?? 12}>
    <Empty title="This part could not be made">Its stage has failed; nothing stands in for it.</Empty>
  </Card>
);

/** All that a version says of a segment. */
export function SegmentResults(props: Props) {
  const { data, session, version, catalogues, outcome, onOutcome, showsAll, onShowAll } = props;
  const { segment, factors, patterns, monte_carlo: simulation, calibration, personas, rich_content: content } = data;
  const asked = describe(() => getSegmentResults(session, segment, version === undefined ? undefined : { version }));
  return (
    <>
      <p className={styles.soft}>
        Version {data.version} about {data.topic}, made {moment(data.generated_at)} of scoring {data.input_version}
      </p>
      <ScoreTiles data={data} catalogues={catalogues} asked={asked} />
      <Grid>
        {factors === null ? <Lacking title="Factors" span={6} /> : <Factors segment={segment} factors={factors} />}
        {patterns === null ? (
          <Lacking title="Patterns" span={6} />
        ) : (
          <Patterns
            patterns={patterns}
            simulation={simulation}
            calibration={calibration}
            catalogues={catalogues}
            showsAll={showsAll}
            onShowAll={onShowAll}
          />
        )}
        {factors !== null && <FactorParts factors={factors} catalogues={catalogues} asked={asked} />}
        {simulation === null ? (
          <Lacking title="The next quarter" />
        ) : (
          <Outcomes
            simulation={simulation}
            calibration={calibration}
            catalogues={catalogues}
            asked={asked}
            chosen={outcome}
            onChoose={onOutcome}
          />
        )}
        {personas !== null && <Personas personas={personas} />}
        {content !== null && <Content content={content} catalogues={catalogues} />}
      </Grid>
    </>
  );
}
