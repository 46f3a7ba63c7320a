import type { AnalyticsFunnel, AnalyticsSection } from '../../api/generated/showroom.schemas.ts';
import { FunnelBars } from '../../charts/funnel-bars.tsx';
import { count } from '../../format/numbers.ts';
import { writeFigure } from './figures.ts';
import { Foot } from './foot.tsx';
import { fallOf } from './messages.ts';
import { Panel } from './panel.tsx';
import { explained, peopleOf, type Scene, sourceOf } from './scene.ts';

interface Props {
  readonly section: AnalyticsSection;
  readonly scene: Scene;
}

/** `median 19 min, 9 of 10 in 3.8 days`: since they registered. */
function timeOf({ median_hours: median, p90_hours: p90 }: AnalyticsFunnel['steps'][number]): string | undefined {
  if (median.value === null || p90.value === null) return undefined;
  return `median ${writeFigure('hours', median.value)}, 9 of 10 in ${writeFigure('hours', p90.value)}`;
}

/** What people go through, with how many went on and how long they took. */
export function Funnels({ section: { funnels }, scene }: Props) {
  return funnels.map((funnel) => {
    const { id, label, definition, window_days: days, partial, steps } = funnel;
    return (
      <Panel key={id}>
        <FunnelBars
          title={fallOf(funnel)}
          subtitle={`${label}, within ${days} days of registering${partial ? ' (of some these are not over)' : ''}; times since then. ${scene.window}`}
          source={sourceOf(scene)}
          alt={`${label}. ${steps.map((step) => `${step.label}: ${step.users}.`).join(' ')}`}
          steps={steps.map((step, index) => ({
            id: step.id,
            label: step.label,
            value: step.users,
            display: count(step.users),
            ofFirst: writeFigure('percent', step.of_first.value),
            ...(index > 0 && {
              conversion:
                step.of_previous.value === null
                  ? (step.of_previous.reason ?? '')
                  : `${writeFigure('percent', step.of_previous.value)} went on`,
              time: timeOf(step),
            }),
          }))}
          onPick={(step) => scene.change({ people: peopleOf(scene, id, { step }) })}
        />
        <Foot of={explained(scene, { label, display: fallOf(funnel), unit: 'count', definition })} />
      </Panel>
    );
  });
}
