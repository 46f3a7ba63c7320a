import type { AnalyticsSection } from '../../api/generated/showroom.schemas.ts';
import { TimeChart } from '../../charts/time-chart.tsx';
import { axisWriterOf, writerOf } from './figures.ts';
import { Foot } from './foot.tsx';
import { altOf, course, moved } from './messages.ts';
import { movedByOf } from './moved-by.ts';
import { Panel } from './panel.tsx';
import { cardOf, explained, hasPeople, peopleOf, type Scene, sourceOf } from './scene.ts';
import type { ChartPlan } from './trend-plan.ts';
import { actualSeries, previousSeries } from './trend-series.ts';

interface Props {
  readonly section: AnalyticsSection;
  readonly scene: Scene;
}

type TrendsProps = Props & {
  readonly plans: readonly ChartPlan[];
  /** Whether the last chart has a row to itself. */
  readonly isLastWide: boolean;
};

export function Trends({ plans, isLastWide, section, scene }: TrendsProps) {
  return plans.map((plan, index) => (
    <TrendChart
      key={plan.trends.map(({ id }) => id).join(' ')}
      plan={plan}
      isWide={isLastWide && index === plans.length - 1}
      section={section}
      scene={scene}
    />
  ));
}

type ChartProps = Props & { readonly plan: ChartPlan; readonly isWide: boolean };

/** One question's course over the range, beside that of the range before; a point opens who stands behind it. */
function TrendChart({ plan: { trends, shape }, isWide, section, scene }: ChartProps) {
  const [main] = trends;
  if (main === undefined) return null;
  const { question, before, change } = scene;
  const card = cardOf(scene, main.id);
  const shift = question.before === null ? 0 : Date.parse(question.start) - Date.parse(question.before.start);
  const compared = trends.length > 1 ? undefined : before?.[section.id].trends.find(({ id }) => id === main.id);
  const series = [
    ...trends.map(actualSeries),
    ...(compared === undefined ? [] : [previousSeries(main, compared, shift)]),
  ];
  const values = series.flatMap(({ points }) => points.map(({ value }) => value));
  const canPick = hasPeople(scene, main.id);
  const pick = (at: string) => {
    const point = main.points.find(({ start }) => start === at);
    if (point) change({ people: peopleOf(scene, main.id, { start: point.start, end: point.end }) });
  };
  const metric = scene.metrics.get(main.id);
  return (
    <Panel isWide={isWide}>
      <TimeChart
        title={card === undefined ? course(main) : moved(card)}
        subtitle={`${trends.map(({ label }) => label).join(', ')} by ${main.granularity}, ${scene.window}`}
        source={sourceOf(scene)}
        alt={trends.map(altOf).join(' ')}
        series={series}
        movedBy={movedByOf(question)}
        write={writerOf(main.unit, values)}
        writeAxis={axisWriterOf(main.unit, values)}
        shape={shape}
        height={200}
        {...(canPick && { onPick: pick })}
      />
      <Foot
        of={explained(scene, {
          label: main.label,
          display: card === undefined ? course(main) : moved(card),
          unit: main.unit,
          definition: trends.map(({ definition }) => definition).join(' '),
          formula: metric?.formula,
        })}
        onPeople={canPick ? () => change({ people: peopleOf(scene, main.id) }) : undefined}
      />
    </Panel>
  );
}
