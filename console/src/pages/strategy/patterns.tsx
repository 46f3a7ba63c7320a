import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import type { ResultsCalibration, ResultsMonteCarlo, ResultsPattern } from '../../api/generated/showroom.schemas.ts';
import { Card } from '../../kit/layout.tsx';
import { Empty } from '../../kit/states.tsx';
import { Expandable } from './expandable.tsx';
import styles from './strategy.module.css';
import type { Catalogues } from './use-catalogues.ts';
import { differencesText, differenceText, heldText, pointsText, shareText } from './words.ts';

interface Props {
  readonly patterns: readonly ResultsPattern[];
  readonly simulation: ResultsMonteCarlo | null;
  readonly calibration: ResultsCalibration | null;
  readonly catalogues: Catalogues;
  /** Whether those that don’t hold are shown too. */
  readonly showsAll: boolean;
  onShowAll(showsAll: boolean): void;
}

type Assessed = Extract<ResultsPattern, { status: 'assessed' }>;

const isAssessed = (pattern: ResultsPattern): pattern is Assessed => pattern.status === 'assessed';
const holds = (pattern: ResultsPattern): boolean => isAssessed(pattern) && pattern.level !== 'none';
const strengthOf = (pattern: ResultsPattern): number => (isAssessed(pattern) ? pattern.strength : -1);

/** The patterns that name a segment, the strongest first: what to do about each, and why it holds. */
export function Patterns({ patterns, simulation, calibration, catalogues, showsAll, onShowAll }: Props) {
  const matched = patterns.filter(holds).length;
  const shown = patterns.filter((pattern) => showsAll || holds(pattern));
  return (
    <Card
      title={`${matched} of ${patterns.length} patterns hold`}
      subtitle="How far each holds, and what to do; it opens to its conditions and evidence"
      span={6}
      actions={
        <FormControlLabel
          slotProps={{ typography: { variant: 'body2' } }}
          control={<Switch checked={showsAll} onChange={({ target }) => onShowAll(target.checked)} />}
          label="Those that don’t, too"
        />
      }
    >
      {shown.length === 0 && (
        <Empty title="No pattern holds here">The others can be looked at by the switch above.</Empty>
      )}
      <div className={styles.tiles}>
        {[...shown]
          .sort((a, b) => strengthOf(b) - strengthOf(a))
          .map((pattern) =>
            isAssessed(pattern) ? (
              <PatternTile
                key={pattern.id}
                pattern={pattern}
                simulation={simulation}
                calibration={calibration}
                catalogues={catalogues}
              />
            ) : (
              <Expandable key={pattern.id} title={<Named pattern={pattern} />} aside="Can’t be said">
                <p>{pattern.reason}</p>
                {pattern.missing.length > 0 && <p>It needs {pattern.missing.map(catalogues.name).join(', ')}.</p>}
              </Expandable>
            ),
          )}
      </div>
    </Card>
  );
}

function Named({ pattern }: { readonly pattern: ResultsPattern }) {
  return (
    <>
      <span className={styles.id}>{pattern.id}</span> {pattern.name} <span className={styles.type}>{pattern.type}</span>
    </>
  );
}

interface TileProps {
  readonly pattern: Assessed;
  readonly simulation: ResultsMonteCarlo | null;
  readonly calibration: ResultsCalibration | null;
  readonly catalogues: Catalogues;
}

function PatternTile({ pattern, simulation, calibration, catalogues }: TileProps) {
  const record = catalogues.patterns.get(pattern.id);
  return (
    <Expandable
      title={<Named pattern={pattern} />}
      aside={
        <>
          <span className={styles.strength} aria-hidden="true">
            <span style={{ width: `${pattern.strength * 100}%` }} />
          </span>
          {pattern.level === 'none' ? 'doesn’t hold' : `${shareText(pattern.strength)} · ${pattern.level}`}
        </>
      }
    >
      {record !== undefined && <p>{record.meaning}</p>}
      <h3>What to do</h3>
      <p>{pattern.response}</p>
      <h3>Why</h3>
      <ul className={styles.conditions}>
        {pattern.conditions.map(({ factor, absent, full, value, membership }) => (
          <li key={factor}>
            <span>
              {catalogues.name(factor)} is {pointsText(value)}: holds from {pointsText(absent)}, fully at{' '}
              {pointsText(full)}
            </span>
            <b>{shareText(membership)}</b>
          </li>
        ))}
      </ul>
      <p className={styles.soft}>
        Confidence {shareText(pattern.confidence)}.{record !== undefined && ` Evidence: ${record.evidence}.`}
      </p>
      <Effects id={pattern.id} simulation={simulation} calibration={calibration} catalogues={catalogues} />
      <h3>What it rests on</h3>
      <ul className={styles.notes}>
        {pattern.rests_on.map(({ factor, inputs }) => (
          <li key={factor}>
            {catalogues.name(factor)}: {inputs.map(catalogues.name).join(', ')}
          </li>
        ))}
      </ul>
    </Expandable>
  );
}

function Effects({ id, simulation, calibration, catalogues }: { readonly id: string } & Omit<TileProps, 'pattern'>) {
  const outcomes = simulation?.patterns.find(({ pattern }) => pattern === id)?.outcomes ?? [];
  const moved = outcomes.filter(({ deviation, mean }) => deviation > 0 || mean !== 0);
  if (moved.length === 0) return null;
  return (
    <>
      <h3>What it may change in the next quarter</h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Outcome</th>
            <th scope="col">Expected</th>
            <th scope="col">Nine times in ten</th>
            <th scope="col">Such forecasts</th>
          </tr>
        </thead>
        <tbody>
          {moved.map(({ outcome, mean, unit, quantiles }) => (
            <tr key={outcome}>
              <th scope="row">{catalogues.name(outcome)}</th>
              <td>{differenceText(mean, unit)}</td>
              <td>{differencesText(quantiles.p5, quantiles.p95, unit)}</td>
              <td>{heldText(calibration, outcome)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
