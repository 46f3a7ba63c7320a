import { EntityLink } from '../../../kit/entity-link.tsx';
import { KeptTable } from '../../../kit/kept-table.tsx';
import { Empty } from '../../../kit/states.tsx';
import { Pill } from '../../../kit/status.tsx';
import type { Column } from '../../../kit/table-columns.ts';
import { type Figures, type RowOf, widgetOf } from '../answers.ts';
import { Below, figureColumns, textColumn } from '../figure-columns.tsx';
import { Part } from '../told.tsx';
import type { PartProps } from './parts.ts';
import styles from './pipeline.module.css';

type Row = RowOf<'stuck_deals_view'>;

const URGENCY = { CRITICAL: 'Critical', HIGH: 'High', MEDIUM: 'Medium', LOW: 'Low' } as const;
const ORDER = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'] as const;
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

/** `Call Maureen Wiza`; only what is to be done where the deal has no contact. */
function actionOf({ primary_action: action, action_target: target }: Row): string {
  return target === null ? WITHOUT[action] : `${VERBS[action]} ${target}`;
}

/** What deal of the account it is: `Renewal`. */
const kindOf = ({ account_name, opportunity_name }: Row): string => opportunity_name.replace(`${account_name} – `, '');

const slipText = ({ slip_risk: risk }: Row): string => (risk === null ? '' : `, slip risk ${risk.toLowerCase()}`);

function columnsOf(figures: Figures<'stuck_deals_view'>): readonly Column<Row>[] {
  const figure = figureColumns(figures, ({ account_name }) => account_name);
  return [
    textColumn('account_name', 'Deal', ({ account_name }) => account_name, {
      width: 160,
      cell: (row) => (
        <>
          <EntityLink entity="leads" id={row.opportunity_id}>
            {row.account_name}
          </EntityLink>
          <Below>
            {kindOf(row)}, {row.owner_name}
          </Below>
        </>
      ),
    }),
    {
      id: 'urgency',
      header: 'Urgency, and why',
      width: 164,
      wraps: true,
      value: ({ urgency }) => ORDER.indexOf(urgency),
      write: ({ urgency, risk_flags_display }) => `${URGENCY[urgency]} ${risk_flags_display}`,
      cell: (row) => (
        <>
          <Pill status={figures.status(row, 'urgency')}>{URGENCY[row.urgency]}</Pill>
          <Below>{row.risk_flags_display}</Below>
        </>
      ),
    },
    textColumn('action', 'What to do', actionOf, {
      width: 244,
      cell: (row) => (
        <>
          <strong className={styles.strong}>{actionOf(row)}</strong>
          <Below>{row.action_reason}</Below>
        </>
      ),
    }),
    figure('amount', 'Value', { width: 104 }),
    figure('days_in_stage', 'In stage', { below: ({ stage_name }) => stage_name, width: 112 }),
    figure('health_score', 'Health', { width: 72 }),
    figure('close_date', 'Close date', {
      width: 120,
      below: (row) => `${dueIn(row.days_until_close)}${slipText(row)}`,
    }),
  ];
}

function Deals({ figures }: { readonly figures: Figures<'stuck_deals_view'> }) {
  return (
    <KeptTable
      name="stuck"
      label="Stuck deals"
      rows={figures.rows}
      rowId={({ opportunity_id }) => opportunity_id}
      columns={columnsOf(figures)}
      empty={<Empty title="Every open deal moves">Nothing is overdue, silent or alone. There is nobody to call.</Empty>}
    />
  );
}

/** Open deals that need someone: what is wrong with each, and whom to call. */
export function Stuck({ dashboard, source }: PartProps) {
  const told = widgetOf(dashboard, 'stuck-deals', 'stuck_deals_view');
  return (
    <Part told={told} source={source} name="Stuck deals" asks="Which deals need someone today, and whom to call?">
      {(figures) => (
        <>
          {figures.rows.length > 0 && <h3 className={styles.lead}>{told.drawing?.message}</h3>}
          <Deals figures={figures} />
        </>
      )}
    </Part>
  );
}
