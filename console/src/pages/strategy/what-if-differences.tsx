import type { ResultsMonteCarloScenariosItem } from '../../api/generated/showroom.schemas.ts';
import { DifferenceBars } from '../../charts/difference-bars.tsx';

interface Props {
  readonly scenario: ResultsMonteCarloScenariosItem;
  /** How far forecasts of the past held. */
  readonly held: string | undefined;
}

/** What a what-if changes, outcome by outcome; those of one unit share a scale. */
export function Differences({ scenario: { outcomes, shown }, held }: Props) {
  const moved = outcomes.filter((each) => each.shown.difference.changes);
  if (moved.length === 0) return <p>{shown.message} of this segment.</p>;
  const units = [...new Set(moved.map((each) => each.shown.difference.unit))];
  return (
    <DifferenceBars
      level={3}
      title={shown.message}
      subtitle="Difference over the next 13 weeks, with the range of nine iterations in ten"
      source={held}
      alt={shown.alt}
      groups={units.map((unit) => ({
        label: `In ${unit ?? 'numbers'}`,
        differences: moved
          .filter((each) => each.shown.difference.unit === unit)
          .map(({ outcome, difference, shown: { label, difference: told } }) => ({
            id: outcome,
            label,
            value: difference.mean,
            low: told.range.low,
            high: told.range.high,
            display: told.display,
            range: told.range.display,
          })),
      }))}
    />
  );
}
