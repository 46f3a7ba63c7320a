import type { OverviewFinding } from '../../api/generated/showroom.schemas.ts';
import { Card } from '../../kit/layout.tsx';
import { Empty } from '../../kit/states.tsx';
import { type Status, StatusMark } from '../../kit/status.tsx';
import styles from './overview.module.css';

const STATUS: Readonly<Record<OverviewFinding['severity'], readonly [Status, string]>> = {
  critical: ['bad', 'Critical'],
  warning: ['warn', 'Warning'],
  notice: ['info', 'Note'],
  positive: ['good', 'Good'],
};

/** What the executive report finds at this tick, the weightiest first, with what it recommends. */
export function Findings({ findings }: { readonly findings: readonly OverviewFinding[] }) {
  return (
    <Card title="What stands out" subtitle="The findings of the executive report, the weightiest first">
      {findings.length === 0 && (
        <Empty title="Nothing stands out">No rule found anything that a board must know.</Empty>
      )}
      <ul className={styles.findings}>
        {findings.map(({ id, severity, label, text, recommendation }) => {
          const [status, word] = STATUS[severity];
          return (
            <li key={id} className={`${styles.finding} ${styles.marked}`}>
              <StatusMark status={status} />
              <div>
                <p className={styles.strong}>
                  <span className="visually-hidden">{word}: </span>
                  {label}
                </p>
                <p>{text}</p>
                {recommendation !== null && <p className={styles.note}>{recommendation}</p>}
              </div>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
