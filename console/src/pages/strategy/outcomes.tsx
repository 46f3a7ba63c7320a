import type { ResultsMonteCarlo } from '../../api/generated/showroom.schemas.ts';
import { Figure } from '../../kit/figure.tsx';
import { Card } from '../../kit/layout.tsx';
import { Empty } from '../../kit/states.tsx';
import { Pill } from '../../kit/status.tsx';
import { Choose } from './choose.tsx';
import { explainedHeldOf } from './explained/held.tsx';
import { explainedOutcome } from './explained/outcome.tsx';
import { Outcome } from './outcome.tsx';
import { RowsTable } from './rows-table.tsx';
import type { Scene } from './scene.ts';
import { AS_IT_GOES } from './words.ts';

interface Props {
  readonly scene: Scene;
  readonly simulation: ResultsMonteCarlo;
  /** The outcome that is looked at; the first one where there is no such. */
  readonly chosen: string;
  onChoose(outcome: string): void;
}

const UNKNOWN = 'How far such forecasts held in the past is not known: the past could not be forecast anew.';

/** The outcomes of the next quarter: what to expect of each, how far such forecasts held, and what moves it. */
export function Outcomes({ scene, simulation, chosen, onChoose }: Props) {
  const { drawings, calibration } = scene.data;
  const forecasts = simulation.scenarios.find(({ scenario }) => scenario === AS_IT_GOES)?.outcomes ?? [];
  const shown = forecasts.find(({ outcome }) => outcome === chosen) ?? forecasts[0];
  if (shown === undefined) {
    return (
      <Card title="The next quarter">
        <Empty title="No outcome is forecast here">
          No pattern of this segment that can be judged has an effect on one. What is missing stands with the factors
          above.
        </Empty>
      </Card>
    );
  }
  return (
    <>
      <Card
        title="The next quarter"
        subtitle={`${drawings.monte_carlo?.message ?? ''} ${calibration?.shown.message ?? UNKNOWN}`}
      >
        <RowsTable
          label="Outcomes of the next quarter"
          columns={['Outcome', 'Expected', 'Nine times in ten', 'To beat last year', 'So it is', 'Past intervals held']}
          words={[4]}
          rows={forecasts.map((forecast) => ({
            id: forecast.outcome,
            isChosen: forecast === shown,
            cells: [
              <Choose key="name" isChosen={forecast === shown} onChoose={() => onChoose(forecast.outcome)}>
                {forecast.shown.label}
              </Choose>,
              <Figure key="expected" of={explainedOutcome(scene, forecast)} />,
              forecast.shown.range.display,
              forecast.shown.chance_display,
              <Pill key="chance" status={forecast.shown.status}>
                {forecast.shown.status_label}
              </Pill>,
              <Figure key="held" of={explainedHeldOf(scene, forecast.outcome)} />,
            ],
          }))}
        />
      </Card>
      <Outcome scene={scene} forecast={shown} simulation={simulation} />
    </>
  );
}
