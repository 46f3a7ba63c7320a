import type { GetMeasureGrain, Measure } from '../../api/generated/showroom.schemas.ts';
import { getMeasure } from '../../api/generated/showroom.ts';
import { useRead } from '../../api/read.ts';
import { TimeChart } from '../../charts/time-chart.tsx';
import { Figure } from '../../kit/figure.tsx';
import { BETTER_WORDS, KIND_WORDS, lineTitle, nowWords, UNIT_WORDS } from '../../kit/measure-words.ts';
import { timePoints } from '../../kit/periods.ts';
import { Loaded, Skeleton } from '../../kit/states.tsx';
import { writeIn, writeShortIn } from '../../kit/units.ts';
import { type Against, compare, outcome, type Span } from './compare.ts';
import styles from './measures.module.css';

interface Props {
  readonly measure: Measure;
  readonly grain: GetMeasureGrain;
  /** The client, department, rep … that it is of; empty for the whole company. */
  readonly of: string;
  readonly span: Span;
  readonly against: Against;
}

/** A measure over time, drawn, with what it is now. */
export function MeasureHistory({ measure, grain, of, span, against }: Props) {
  const read = useRead(() => getMeasure(measure.id, { grain, ...(of !== '' && { key: of }) }));
  const write = writeIn(measure);
  return (
    <Loaded read={read} skeleton={<Skeleton height="280px" />}>
      {({ points, measure: now }) => {
        const figure = {
          label: measure.label,
          display: write(now.value),
          unit: measure.unit,
          window: nowWords(measure),
          definition: measure.description,
          tick: read.tick,
          asked: read.asked,
        };
        const compared = compare(timePoints(points, grain), grain, span, against);
        const { points: drawn, previous } = compared;
        const came = outcome(compared, measure);
        const isCompared = previous.length > 0;
        return (
          <>
            <p className={styles.now}>
              <Figure of={figure} size="tile" /> {nowWords(measure)}
              {came && (
                <>
                  {measure.kind === 'flow'
                    ? `; in ${came.periods} whole ${grain}${came.periods === 1 ? '' : 's'} `
                    : `; at the end of the last whole ${grain} `}
                  {write(came.now)}, against {write(came.before)}
                </>
              )}
            </p>
            {against !== 'nothing' && !isCompared && (
              <p>There is no earlier time in its history to compare this with: choose a shorter one.</p>
            )}
            <TimeChart
              level={3}
              title={lineTitle(measure, drawn, write)}
              subtitle={`${measure.label} in ${UNIT_WORDS[measure.unit]}, by ${grain}, ${drawn[0]?.label} to ${drawn.at(-1)?.label}`}
              alt={`${measure.label} from ${drawn[0]?.label} to ${drawn.at(-1)?.label}.`}
              source={read.tick === undefined ? undefined : `Tick ${read.tick}`}
              series={[
                { id: measure.id, label: isCompared ? 'This time' : measure.label, points: drawn },
                ...(isCompared
                  ? [
                      {
                        id: 'previous',
                        label: against === 'year' ? 'Year before' : 'Time before',
                        role: 'previous' as const,
                        points: previous,
                      },
                    ]
                  : []),
              ]}
              movedBy={{ measures: [measure.id], ...(of !== '' && { key: of }) }}
              write={write}
              writeAxis={writeShortIn(measure)}
              // Bars would hide the line of the earlier time.
              shape={measure.kind === 'flow' && !isCompared ? 'bars' : 'line'}
            />
            <dl className={styles.about}>
              <dt>Of a longer period</dt>
              <dd>{KIND_WORDS[measure.kind]}</dd>
              <dt>Better</dt>
              <dd>{BETTER_WORDS[measure.direction]}</dd>
              <dt>Known of</dt>
              <dd>{measure.scopes.join(', ')}</dd>
              <dt>Its name in requests</dt>
              <dd>
                <code>{measure.id}</code>
              </dd>
            </dl>
          </>
        );
      }}
    </Loaded>
  );
}
