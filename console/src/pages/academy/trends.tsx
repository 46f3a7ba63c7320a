import type { AnalyticsSection } from '../../api/generated/showroom.schemas.ts';
import { TimeChart } from '../../charts/time-chart.tsx';
import { NONE } from '../../format/numbers.ts';
import { axisWriter } from './axis-writer.ts';
import { Behind } from './behind.tsx';
import { commonScale } from './figures.ts';
import { Foot } from './foot.tsx';
import { movedByOf } from './moved-by.ts';
import { Panel } from './panel.tsx';
import { explained, hasPeople, peopleOf, type Scene, sourceOf } from './scene.ts';
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
  /** Whether it stands beside a table, which is higher. */
  readonly isLastTall: boolean;
};

export function Trends({ plans, isLastWide, isLastTall, section, scene }: TrendsProps) {
  return plans.map((plan, index) => (
    <TrendChart
      key={plan.trends.map(({ id }) => id).join(' ')}
      plan={plan}
      isWide={isLastWide && index === plans.length - 1}
      isTall={isLastTall && index === plans.length - 1}
      section={section}
      scene={scene}
    />
  ));
}

/** Pixels of a plot. */
const USUAL = 200;
const TALL = 330;

type ChartProps = Props & { readonly plan: ChartPlan; readonly isWide: boolean; readonly isTall: boolean };

/** One question's course over the range, beside that of the range before; a point opens who stands behind it. */
function TrendChart({ plan: { trends, shape }, isWide, isTall, section, scene }: ChartProps) {
  const [main] = trends;
  if (main === undefined) return null;
  const { question, before, change } = scene;
  const shift = question.before === null ? 0 : Date.parse(question.start) - Date.parse(question.before.start);
  const compared = trends.length > 1 ? undefined : before?.[section.id].trends.find(({ id }) => id === main.id);
  const series = [
    ...trends.map(actualSeries),
    ...(compared === undefined ? [] : [previousSeries(main, compared, shift)]),
  ];
  const canPick = hasPeople(scene, main.id);
  const pick = (at: string) => {
    const point = main.points.find(({ start }) => start === at);
    if (point) change({ people: peopleOf(scene, main.id, { start: point.start, end: point.end }) });
  };
  const metric = scene.metrics.get(main.id);
  const writeAxis = axisWriter(main);
  const axes = [...trends, ...(compared === undefined ? [] : [compared])].map(({ axis }) => axis);
  const scale = commonScale(axes, writeAxis);
  const isCut = shape === 'line' && scale !== undefined && scale.min > 0;
  return (
    <Panel isWide={isWide}>
      <TimeChart
        title={main.message}
        subtitle={`${trends.map(({ label }) => label).join(', ')} by ${main.granularity}, ${scene.window}${isCut ? ', axis does not begin at 0' : ''}`}
        alt={trends.map(({ alt }) => alt).join(' ')}
        series={series}
        movedBy={movedByOf(question)}
        write={() => NONE}
        writeAxis={writeAxis}
        scale={scale}
        shape={shape}
        height={isTall ? TALL : USUAL}
        {...(canPick && { onPick: pick })}
      />
      <Foot
        source={sourceOf(scene)}
        of={explained(scene, {
          label: main.label,
          display: main.message,
          unit: main.unit,
          definition: trends.map(({ definition }) => definition).join(' '),
          formula: metric?.formula,
          history: () => <p>It is the chart itself, which stands on the page with each of its points.</p>,
          ...(metric && { rows: () => <Behind metric={metric} question={question} /> }),
        })}
        onPeople={canPick ? () => change({ people: peopleOf(scene, main.id) }) : undefined}
      />
    </Panel>
  );
}
