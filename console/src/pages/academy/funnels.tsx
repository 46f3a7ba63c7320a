import type { AnalyticsFunnel, AnalyticsSection } from '../../api/generated/showroom.schemas.ts';
import { FunnelBars } from '../../charts/funnel-bars.tsx';
import { Foot } from './foot.tsx';
import { Panel } from './panel.tsx';
import { PeopleList } from './people-list.tsx';
import { explained, peopleOf, type Scene, sourceOf } from './scene.ts';

interface Props {
  readonly section: AnalyticsSection;
  readonly scene: Scene;
}

/** `median 19 min, 9 of 10 in 3.8 days`: since they registered. */
function timeOf({
  median_hours: median,
  p90_hours: p90,
  median_display,
  p90_display,
}: AnalyticsFunnel['steps'][number]): string | undefined {
  if (median.value === null || p90.value === null) return undefined;
  return `median ${median_display}, 9 of 10 in ${p90_display}`;
}

/** What people go through, with how many went on and how long they took. */
export function Funnels({ section: { funnels }, scene }: Props) {
  return funnels.map((funnel) => {
    const { id, label, definition, window_days: days, partial, steps } = funnel;
    return (
      <Panel key={id}>
        <FunnelBars
          title={funnel.message}
          subtitle={`${label}, within ${days} days of registering${partial ? ' (of some these are not over)' : ''}; times since then. ${scene.window}`}
          alt={`${label}. ${funnel.alt}`}
          steps={steps.map((step, index) => ({
            id: step.id,
            label: step.label,
            value: step.users,
            display: step.display,
            ofFirst: step.of_first_display,
            ...(index > 0 && {
              conversion:
                step.of_previous.value === null
                  ? (step.of_previous.reason ?? '')
                  : `${step.of_previous_display} went on`,
              time: timeOf(step),
            }),
          }))}
          onPick={(step) => scene.change({ people: peopleOf(scene, id, { step }) })}
        />
        <Foot
          source={sourceOf(scene)}
          of={explained(scene, {
            label,
            display: funnel.message,
            unit: 'people',
            definition,
            formula: `Who came to a step within ${days} days of registering ÷ who registered`,
            history: () => <p>A funnel is of the whole range: choose a shorter one, or another, to see it change.</p>,
            rows: () => (
              <PeopleList of={peopleOf(scene, id, { step: steps.at(-1)?.id ?? '' })} question={scene.question} />
            ),
          })}
        />
      </Panel>
    );
  });
}
