import type { StuckDealsViewRow } from '../../../api/generated/showroom.schemas.ts';
import { money } from '../../../format/numbers.ts';
import { Figure } from '../../../kit/figure.tsx';
import { Pill } from '../../../kit/status.tsx';
import { type Figures, widgetOf } from '../answers.ts';
import { type Column, FigureTable } from '../figure-table.tsx';
import { Part } from '../told.tsx';
import type { PartProps } from './parts.ts';
import styles from './pipeline.module.css';

type Row = StuckDealsViewRow;

const URGENCY = { CRITICAL: 'Critical', HIGH: 'High', MEDIUM: 'Medium', LOW: 'Low' } as const;
const VERBS = { call: 'Call', email: 'Write to', meeting: 'Meet', escalate: 'Escalate, with' } as const;
/** The same where nobody is known. */
const WITHOUT = { call: 'Call', email: 'Write', meeting: 'Meet', escalate: 'Escalate' } as const;

const dueIn = (days: number): string =>
  days < 0
    ? `${-days === 1 ? 'a day' : `${-days} days`} overdue`
    : days === 0
      ? 'today'
      : days === 1
        ? 'in a day'
        : `in ${days} days`;

function columnsOf(figures: Figures<'stuck_deals_view'>): readonly Column<Row>[] {
  const plain = (field: keyof Row & string, label: string): Column<Row> => ({
    label,
    cell: (row) => <Figure of={figures.explain(row, field, `${label}, ${row.account_name}`)} />,
  });
  return [
    {
      label: 'Deal',
      cell: ({ account_name, opportunity_name, owner_name }) => (
        <>
          {account_name}
          <span className={`${styles.soft} ${styles.block}`}>
            {opportunity_name.replace(`${account_name} – `, '')}, {owner_name}
          </span>
        </>
      ),
    },
    {
      label: 'Urgency',
      align: 'left',
      cell: (row) => <Pill status={figures.status(row, 'urgency')}>{URGENCY[row.urgency]}</Pill>,
    },
    {
      label: 'What to do',
      align: 'left',
      wraps: true,
      cell: (row) => (
        <>
          <strong>{actionOf(row)}</strong>
          <span className={`${styles.soft} ${styles.block}`}>{row.action_reason}</span>
        </>
      ),
    },
    plain('amount', 'Value'),
    {
      label: 'Stage',
      align: 'left',
      cell: (row) => (
        <>
          {row.stage_name}
          <span className={`${styles.soft} ${styles.block}`}>
            for <Figure of={figures.explain(row, 'days_in_stage', `Days in the stage, ${row.account_name}`)} />
          </span>
        </>
      ),
    },
    plain('health_score', 'Health'),
    {
      label: 'Close date',
      align: 'left',
      cell: (row) => (
        <>
          <Figure of={figures.explain(row, 'close_date', `Close date, ${row.account_name}`)} />
          <span className={`${styles.soft} ${styles.block}`}>{dueIn(row.days_until_close)}</span>
          {row.slip_risk !== null && (
            <span className={`${styles.soft} ${styles.block}`}>slip risk {row.slip_risk.toLowerCase()}</span>
          )}
        </>
      ),
    },
    { label: 'What is wrong', align: 'left', wraps: true, cell: (row) => row.risk_flags_display },
  ];
}

function messageOf(rows: readonly Row[]): string {
  const amount = money(
    rows.reduce((sum, row) => sum + row.amount, 0),
    { compact: true },
  );
  return rows.length === 1 ? `1 deal worth ${amount} is stuck` : `${rows.length} deals worth ${amount} are stuck`;
}

/** `Call Maureen Wiza`; only what is to be done where the deal has no contact. */
function actionOf({ primary_action: action, action_target: target }: Row): string {
  return target === null ? WITHOUT[action] : `${VERBS[action]} ${target}`;
}

/** Open deals that need someone: what is wrong with each, and whom to call. */
export function Stuck({ dashboard, source }: PartProps) {
  const told = widgetOf(dashboard, 'stuck-deals', 'stuck_deals_view');
  const rows = told.answer?.rows ?? [];
  return (
    <Part told={told} source={source} name="Stuck deals" asks="Which deals need someone today, and whom to call?">
      {(figures) => (
        <>
          {rows.length > 0 && <h3 className={styles.lead}>{messageOf(rows)}</h3>}
          <FigureTable
            label="Stuck deals"
            columns={columnsOf(figures)}
            rows={figures.rows}
            keyOf={({ opportunity_id }) => opportunity_id}
            empty="No open deal is stuck"
          />
        </>
      )}
    </Part>
  );
}
