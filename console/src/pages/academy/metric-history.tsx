import { queryMetric } from '../../api/generated/showroom.ts';
import { useRead } from '../../api/read.ts';
import { TimeChart } from '../../charts/time-chart.tsx';
import { NONE } from '../../format/numbers.ts';
import { Loaded, Skeleton } from '../../kit/states.tsx';
import { movedByOf } from './moved-by.ts';
import type { Question } from './question.ts';
import { windowText } from './question.ts';
import { actualSeries } from './trend-series.ts';

/** A metric over the range, whether or not its section draws it. */
export function MetricHistory({ id, question }: { readonly id: string; readonly question: Question }) {
  const { start, end, filters, timezone, days } = question;
  const read = useRead(() => queryMetric({ metric: id, range: { start, end }, filters, timezone }));
  return (
    <Loaded read={read} skeleton={<Skeleton height="220px" />}>
      {({ metric, points, granularity, drawing }) => (
        <TimeChart
          level={3}
          title={drawing.message}
          subtitle={`By ${granularity}, ${windowText(days)}`}
          alt={drawing.alt}
          series={[actualSeries({ ...metric, granularity, points, ...drawing })]}
          movedBy={movedByOf(question)}
          write={() => NONE}
          scale={{ ...drawing.axis.domain, ticks: drawing.axis.ticks }}
          height={180}
        />
      )}
    </Loaded>
  );
}
