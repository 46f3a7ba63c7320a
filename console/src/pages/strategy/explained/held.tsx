import { Figure } from '../../../kit/figure.tsx';
import { RowsTable } from '../rows-table.tsx';
import { explained, type Scene } from '../scene.ts';
import { PastForecasts } from './outcome.tsx';

const DEFINITION =
  'The same method was run at the beginning of past quarters with what was known then: so many outcomes fell into the interval that it gave for nine in ten.';
const FORMULA = 'Outcomes within their interval ÷ outcomes that were forecast';

/** How many past intervals held, over all outcomes. */
export function explainedHeld(scene: Scene) {
  const shown = scene.data.calibration?.shown;
  return explained(scene, {
    label: 'Past intervals held',
    display: shown?.display ?? '—',
    definition: `${DEFINITION} ${shown?.message ?? ''}`,
    formula: FORMULA,
    rows: () => <ByOutcome scene={scene} />,
    history: () => <p>The past quarters are the line over time: each outcome below opens to its own, one by one.</p>,
  });
}

function ByOutcome({ scene }: { readonly scene: Scene }) {
  return (
    <RowsTable
      label="Past intervals by outcome"
      columns={['Outcome', 'Past intervals held']}
      rows={(scene.data.calibration?.by_outcome ?? []).map(({ outcome, shown }) => ({
        id: outcome,
        cells: [shown.label, <Figure key="held" of={explainedHeldOf(scene, outcome)} />],
      }))}
    />
  );
}

/** How many past intervals of an outcome held. */
export function explainedHeldOf(scene: Scene, outcome: string) {
  const shown = scene.data.calibration?.by_outcome.find((each) => each.outcome === outcome)?.shown;
  return explained(scene, {
    label: `${shown?.label ?? outcome}: past intervals held`,
    display: shown?.display ?? '—',
    definition: `${DEFINITION} ${shown?.message ?? 'The past could not be forecast anew'}.`,
    formula: FORMULA,
    rows: () => <PastForecasts scene={scene} outcome={outcome} />,
    history: () => <p>The past quarters are the line over time: they stand below, one by one.</p>,
  });
}
