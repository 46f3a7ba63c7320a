import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Slider from '@mui/material/Slider';
import Switch from '@mui/material/Switch';
import { useState } from 'react';
import type {
  ResultsCalibration,
  ResultsMonteCarlo,
  ResultsMonteCarloScenariosItem,
  ResultsSegmentChoice,
  ResultsWhatIfCatalogueWhatIfsItem,
} from '../../api/generated/showroom.schemas.ts';
import { generateResults, listReviewWhatIfs } from '../../api/generated/showroom.ts';
import { useRead } from '../../api/read.ts';
import { useWrite } from '../../api/write.ts';
import { DifferenceBars } from '../../charts/difference-bars.tsx';
import { count } from '../../format/numbers.ts';
import { Card } from '../../kit/layout.tsx';
import { Loaded, Problem } from '../../kit/states.tsx';
import { WriteButton } from '../../kit/write-button.tsx';
import { AS_IT_GOES } from './outcomes.tsx';
import styles from './strategy.module.css';
import type { Catalogues } from './use-catalogues.ts';
import { differencesText, differenceText, heldText } from './words.ts';

/** Iterations of a simulation as powers of ten: from 100 to a million. */
const LEAST = 2;
const MOST = 6;

interface Props {
  readonly session: string;
  readonly topic: string;
  readonly isProcessing: boolean;
  readonly simulation: ResultsMonteCarlo | null;
  readonly calibration: ResultsCalibration | null;
  readonly catalogues: Catalogues;
  /** The version that is shown, and what it was asked for. */
  readonly version: number;
  readonly choice: ResultsSegmentChoice;
  onBegun(): void;
}

/** What may happen that is not in the forecast: chosen, simulated on the same random numbers, and the differences as bars. */
export function WhatIfs(props: Props) {
  const { simulation, calibration, catalogues, version } = props;
  const catalogue = useRead(() => listReviewWhatIfs(), { fixed: true });
  const asked = simulation?.scenarios.filter(({ scenario }) => scenario !== AS_IT_GOES) ?? [];
  const labelOf = (id: string) => catalogue.data?.what_ifs.find((each) => each.id === id)?.label ?? id;
  return (
    <Card
      title="What if"
      subtitle="Choose what may happen: a new version tells the difference to the forecast with all that could be acted on, on the same random numbers"
    >
      <div className={styles.whatIfs}>
        <Loaded read={catalogue}>{({ what_ifs }) => <Choice key={version} {...props} whatIfs={what_ifs} />}</Loaded>
        <div className={styles.differences}>
          {asked.length === 0 && <p className={styles.soft}>This version was asked for none.</p>}
          {asked.map((scenario) => (
            <Differences
              key={scenario.scenario}
              label={labelOf(scenario.scenario)}
              scenario={scenario}
              calibration={calibration}
              catalogues={catalogues}
            />
          ))}
        </div>
      </div>
    </Card>
  );
}

interface ChoiceProps extends Omit<Props, 'simulation' | 'calibration' | 'version'> {
  readonly whatIfs: readonly ResultsWhatIfCatalogueWhatIfsItem[];
}

function Choice({ session, topic, isProcessing, whatIfs, choice, catalogues, onBegun }: ChoiceProps) {
  const [chosen, setChosen] = useState<readonly string[]>(choice.what_ifs);
  const [power, setPower] = useState(Math.log10(choice.iterations));
  const [hypercube, setHypercube] = useState(choice.hypercube);
  const iterations = Math.round(10 ** power);
  const generate = useWrite(() => generateResults(session, topic, { iterations, hypercube, what_ifs: [...chosen] }));
  const toggle = (id: string) =>
    setChosen((before) => (before.includes(id) ? before.filter((each) => each !== id) : [...before, id]));
  return (
    <form
      className={styles.choice}
      onSubmit={(event) => {
        event.preventDefault();
        void generate.run().then((begun) => begun && onBegun());
      }}
    >
      <ul className={styles.checks}>
        {whatIfs.map(({ id, label, shifts, rationale }) => (
          <li key={id}>
            <FormControlLabel
              slotProps={{ typography: { variant: 'body2' } }}
              control={<Checkbox checked={chosen.includes(id)} onChange={() => toggle(id)} />}
              label={label}
              title={rationale}
            />
            <p className={styles.soft}>
              {shifts
                .map(({ factor, points }) => `${catalogues.name(factor)} ${points > 0 ? '+' : '−'}${Math.abs(points)}`)
                .join(', ')}
            </p>
          </li>
        ))}
      </ul>
      <div>
        <p id="iterations">Iterations: {count(iterations)}</p>
        <Slider
          value={power}
          min={LEAST}
          max={MOST}
          step={0.5}
          onChange={(_, value) => setPower(value as number)}
          aria-labelledby="iterations"
          getAriaValueText={(value) => count(Math.round(10 ** value))}
        />
      </div>
      <FormControlLabel
        slotProps={{ typography: { variant: 'body2' } }}
        control={<Switch checked={hypercube} onChange={({ target }) => setHypercube(target.checked)} />}
        label="Latin hypercube"
      />
      <WriteButton type="submit" variant="contained" disabled={isProcessing || generate.isRunning}>
        {isProcessing ? 'A version is being made' : 'Make a version with these'}
      </WriteButton>
      {generate.problem !== undefined && <Problem problem={generate.problem} />}
    </form>
  );
}

interface DifferencesProps extends Pick<Props, 'calibration' | 'catalogues'> {
  readonly label: string;
  readonly scenario: ResultsMonteCarloScenariosItem;
}

const UNITS: Readonly<Record<string, string>> = {
  percent: 'In percentage points',
  days: 'In days',
  score: 'In points of the score',
  count: 'In numbers',
};

function Differences({ label, scenario, calibration, catalogues }: DifferencesProps) {
  const moved = scenario.outcomes.filter(
    ({ difference, unit }) => differenceText(difference.mean, unit) !== differenceText(0, unit),
  );
  if (moved.length === 0)
    return (
      <p>
        <b>{label}</b> changes no outcome of this segment.
      </p>
    );
  const units = [...new Set(moved.map(({ unit }) => unit))];
  const [largest] = [...moved].sort(
    (a, b) =>
      Math.abs(b.difference.mean) / (b.total.deviation || 1) - Math.abs(a.difference.mean) / (a.total.deviation || 1),
  );
  const told =
    largest === undefined
      ? ''
      : `${catalogues.name(largest.outcome)} ${differenceText(largest.difference.mean, largest.unit)}`;
  return (
    <DifferenceBars
      level={3}
      title={`${label}: ${told}`}
      subtitle="Difference over the next 13 weeks, with the range of nine iterations in ten"
      source={heldText(calibration)}
      alt={moved
        .map((each) => `${catalogues.name(each.outcome)} ${differenceText(each.difference.mean, each.unit)}`)
        .join('; ')}
      groups={units.map((unit) => ({
        label: UNITS[unit] ?? unit,
        differences: moved
          .filter((each) => each.unit === unit)
          .map(({ outcome, difference: { mean, quantiles } }) => ({
            id: outcome,
            label: catalogues.name(outcome),
            value: mean,
            low: quantiles.p5,
            high: quantiles.p95,
            display: differenceText(mean, unit),
            range: differencesText(quantiles.p5, quantiles.p95, unit),
          })),
      }))}
    />
  );
}
