import { ChartFrame, type ChartHead } from './chart-frame.tsx';
import styles from './funnel-bars.module.css';

export interface FunnelBar {
  readonly id: string;
  readonly label: string;
  /** How many came so far, as a number and as it is written. */
  readonly value: number;
  readonly display: string;
  /** `98.6% of the step before`; undefined at the first. */
  readonly conversion?: string | undefined;
  /** `97.2%` of all who entered. */
  readonly ofFirst: string;
  /** How long they took from the first step, such as `median 0.3 h`. */
  readonly time?: string | undefined;
}

interface Props extends ChartHead {
  readonly steps: readonly FunnelBar[];
  /** What is done with a step that was chosen. */
  onPick?(id: string): void;
}

const WIDEST = 100;

/** Stages that are nested, as bars from the left in their order; between two of them how many went on, and how long it took. */
export function FunnelBars({ steps, onPick, ...frame }: Props) {
  const most = Math.max(1, ...steps.map(({ value }) => value));
  const table = {
    columns: ['Step', 'Came so far', 'Of the first', 'Of the step before', 'Time from the first'],
    rows: steps.map(({ label, display, ofFirst, conversion = '', time = '' }) => [
      label,
      display,
      ofFirst,
      conversion,
      time,
    ]),
  };
  return (
    <ChartFrame {...frame} table={table} drawnAs="html">
      <ol className={styles.funnel}>
        {steps.map(({ id, label, value, display, conversion, ofFirst, time }) => (
          <li key={id}>
            {conversion !== undefined && (
              <p className={styles.between}>
                <span aria-hidden="true">↓ </span>
                {[conversion, time].filter(Boolean).join(': ')}
              </p>
            )}
            <div className={styles.step}>
              <span className={styles.label}>{label}</span>
              <span className={styles.track}>
                {value > 0 && <span className={styles.bar} style={{ width: `${(value / most) * WIDEST}%` }} />}
              </span>
              <span className={styles.value}>
                {onPick === undefined ? (
                  display
                ) : (
                  <button
                    type="button"
                    className={styles.pick}
                    onClick={() => onPick(id)}
                    aria-label={`${label}: ${display}. Who they are`}
                  >
                    {display}
                  </button>
                )}
                <span className={styles.share}>{ofFirst}</span>
              </span>
            </div>
          </li>
        ))}
      </ol>
    </ChartFrame>
  );
}
