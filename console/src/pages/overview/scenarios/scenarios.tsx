import LinearProgress from '@mui/material/LinearProgress';
import { Link } from '@tanstack/react-router';
import type { ListScenarios200, Scenario } from '../../../api/generated/showroom.schemas.ts';
import { getSimulation, listScenarios, stopScenario } from '../../../api/generated/showroom.ts';
import { useRead } from '../../../api/read.ts';
import { useWrite } from '../../../api/write.ts';
import { moment } from '../../../format/times.ts';
import { Card } from '../../../kit/layout.tsx';
import { Loaded, Problem, Skeleton } from '../../../kit/states.tsx';
import { WriteButton } from '../../../kit/write-button.tsx';
import { spanText } from '../clock/clock-words.ts';
import { minutesLeft, progressOf } from './scenario-words.ts';
import styles from './scenarios.module.css';
import { StartScenario } from './start-scenario.tsx';

/** What can befall the company: start one with a magnitude and a duration, see those that run, stop them. */
export default function Scenarios() {
  const read = useRead(() => listScenarios());
  return (
    <Card title="Scenarios" subtitle="Turn a knob of the company for a while; its twin shows what it would be without">
      <Loaded read={read} skeleton={<Skeleton height="14rem" />}>
        {(scenarios) => (
          <div className={styles.parts}>
            <Runs scenarios={scenarios} />
            <StartScenario available={scenarios.available} />
          </div>
        )}
      </Loaded>
    </Card>
  );
}

function Runs({ scenarios: { running, ended, available } }: { readonly scenarios: ListScenarios200 }) {
  const { data: world } = useRead(() => getSimulation());
  const stopping = useWrite((id: string) => stopScenario(id));
  const nameOf = ({ scenario }: Scenario): string => available.find(({ id }) => id === scenario)?.label ?? scenario;
  if (running.length + ended.length === 0) return null;
  return (
    <div>
      <ul className={styles.list}>
        {running.map((scenario) => (
          <li key={scenario.id} className={styles.item}>
            <div className={styles.line}>
              <p className={styles.strong}>
                {nameOf(scenario)} <span className={styles.note}>magnitude {scenario.magnitude}</span>
              </p>
              <div className={styles.acts}>
                {running.length > 1 && <Compare scenario={scenario} name={nameOf(scenario)} />}
                <WriteButton
                  variant="outlined"
                  onClick={() => void stopping.run(scenario.id)}
                  disabled={stopping.isRunning}
                  aria-label={`Stop ${nameOf(scenario)}, ${scenario.id}`}
                >
                  Stop
                </WriteButton>
              </div>
            </div>
            {world && (
              <>
                <LinearProgress
                  variant="determinate"
                  value={progressOf(scenario, world.world_time)}
                  aria-label={`How much of ${nameOf(scenario)} is over`}
                />
                <p className={styles.note}>
                  Runs for {spanText(60 * minutesLeft(scenario, world.world_time))} more, until{' '}
                  {moment(scenario.endsAt)}
                </p>
              </>
            )}
          </li>
        ))}
        {ended.map((scenario) => (
          <li key={scenario.id} className={`${styles.item} ${styles.line}`}>
            <p>
              {nameOf(scenario)}{' '}
              <span className={styles.note}>
                magnitude {scenario.magnitude}, ended {moment(scenario.endedAt ?? scenario.endsAt)}
              </span>
            </p>
            <Compare scenario={scenario} name={nameOf(scenario)} />
          </li>
        ))}
      </ul>
      {stopping.problem && <Problem problem={stopping.problem} />}
    </div>
  );
}

/** Draws the twin of a scenario, of which one at a time is drawn. */
function Compare({ scenario: { id }, name }: { readonly scenario: Scenario; readonly name: string }) {
  return (
    <Link
      to="."
      search={((before: object) => ({ ...before, scenario: id })) as never}
      className={styles.compare}
      aria-label={`Compare with the twin of ${name}, ${id}`}
    >
      Compare
    </Link>
  );
}
