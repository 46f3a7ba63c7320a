import { queryMetric } from '../../api/generated/showroom.ts';
import { useRead } from '../../api/read.ts';
import { TimeChart } from '../../charts/time-chart.tsx';
import { Loaded, Skeleton } from '../../kit/states.tsx';
import { axisWriterOf, writerOf } from './figures.ts';
import { altOf, course } from './messages.ts';
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
      {({ metric, points, granularity }) => {
        const trend = { ...metric, points, granularity };
        const values = points.map(({ value }) => value);
        return (
          <TimeChart
            level={3}
            title={course(trend)}
            subtitle={`By ${granularity}, ${windowText(days)}`}
            alt={altOf(trend)}
            series={[actualSeries(trend)]}
            movedBy={movedByOf(question)}
            write={writerOf(metric.unit, values)}
            writeAxis={axisWriterOf(metric.unit, values)}
            height={180}
          />
        );
      }}
    </Loaded>
  );
}
