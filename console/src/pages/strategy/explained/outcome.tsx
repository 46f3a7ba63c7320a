import type {
  ResultsMonteCarloScenariosItemOutcomesItem as Forecast,
  ResultsBaseline,
} from '../../../api/generated/showroom.schemas.ts';
import { TimeChart } from '../../../charts/time-chart.tsx';
import { count, figure } from '../../../format/numbers.ts';
import { Pill } from '../../../kit/status.tsx';
import { RowsTable } from '../rows-table.tsx';
import { explained, type Scene } from '../scene.ts';
import { sentences } from '../sentences.ts';

/** A forecast of an outcome: how it comes about, its past quarters, and what came of forecasts that were made like it. */
export function explainedOutcome(scene: Scene, forecast: Forecast) {
  const { outcome, shown } = forecast;
  const record = scene.catalogues.outcomes.get(outcome);
  const baseline = scene.data.baselines.find((each) => each.outcome === outcome);
  return explained(scene, {
    label: shown.label,
    display: shown.display,
    unit: shown.unit ?? undefined,
    window: 'the next 13 weeks, if nobody acts',
    definition: sentences(record?.rationale, baseline?.shown.message, shown.held.message),
    formula: `${record?.reading ?? outcome}, mean of ${count(scene.data.monte_carlo?.iterations)} iterations; ${shown.message}`,
    history: () => <Past baseline={baseline} forecast={forecast} />,
    rows: () => <PastForecasts scene={scene} outcome={outcome} />,
  });
}

interface PastProps {
  readonly baseline: ResultsBaseline | undefined;
  readonly forecast: Forecast;
}

/** What an outcome came to in quarters of 13 weeks, and what is expected of the next. */
export function Past({ baseline, forecast: { shown, total } }: PastProps) {
  if (baseline?.status !== 'measured') {
    return <p>It has no past that could be drawn: {baseline?.reason ?? 'nothing is recorded of it.'}</p>;
  }
  const came = baseline.shown.points.map(({ key, short, value, display }) => ({
    at: key,
    label: short,
    value,
    display,
  }));
  const last = came.slice(-1);
  const { key: at, short: label } = baseline.shown.next;
  const next = { at, label, value: total.mean, display: shown.display };
  const write = (value: number | null) => figure(value, shown.unit ?? '', { decimals: shown.decimals });
  return (
    <TimeChart
      level={3}
      title={`${shown.label}: ${last[0]?.display ?? '—'} came, ${shown.display} is expected`}
      subtitle="In 13 weeks up to each day; the forecast if nobody acts"
      alt={[...came, next].map(({ label, display }) => `${label}: ${display}`).join('; ')}
      source={`${shown.held.message}.`}
      series={[
        { id: 'came', label: 'Came', points: came },
        { id: 'forecast', label: 'Forecast', role: 'forecast', points: [...last, next] },
      ]}
      write={write}
      height={180}
    />
  );
}

interface CasesProps {
  readonly scene: Scene;
  readonly outcome: string;
}

/** The forecasts that the same method would have made of past quarters, and what came. */
export function PastForecasts({ scene: { data }, outcome }: CasesProps) {
  const cases = (data.calibration?.cases ?? []).filter((each) => each.outcome === outcome);
  if (cases.length === 0) {
    return <p>No past quarter could be forecast anew, so that it is not known how such forecasts held.</p>;
  }
  return (
    <RowsTable
      label="Past forecasts"
      columns={['Past quarter', 'Nine times in ten', 'What came', 'The interval']}
      rows={cases.map(({ end, shown }) => ({
        id: end,
        cells: [
          shown.label,
          shown.range.display,
          shown.display,
          <Pill key="held" status={shown.status}>
            {shown.status_label}
          </Pill>,
        ],
      }))}
    />
  );
}
