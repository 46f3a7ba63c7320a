import type { NextBestActionsRow } from '../../../api/generated/showroom.schemas.ts';
import { money } from '../../../format/numbers.ts';
import { Figure } from '../../../kit/figure.tsx';
import { Pill } from '../../../kit/status.tsx';
import { type Figures, widgetOf } from '../answers.ts';
import { type Column, FigureTable } from '../figure-table.tsx';
import { Part } from '../told.tsx';
import styles from './coaching.module.css';
import type { PartProps } from './parts.ts';

type Row = NextBestActionsRow;

const WHEN = { today: 'Today', this_week: 'This week', soon: 'Soon' } as const;
const VERBS = { call: 'Call', email: 'Write to', meeting: 'Meet', task: 'Prepare' } as const;
const ALONE = { call: 'Call', email: 'Write', meeting: 'Meet', task: 'Prepare' } as const;

function whatToDo({ action_type, contact_name, contact_role }: Row): string {
  if (contact_name === null) return ALONE[action_type];
  const role = contact_role === null ? '' : `, ${contact_role.replaceAll('-', ' ')}`;
  return `${VERBS[action_type]} ${contact_name}${role}`;
}

function messageOf(rows: readonly Row[]): string {
  const today = rows.filter(({ urgency }) => urgency === 'today').length;
  const amount = rows.reduce((sum, { deal_amount }) => sum + deal_amount, 0);
  const deals = rows.length === 1 ? '1 deal waits' : `${rows.length} deals wait`;
  return `${deals} for a next step, worth ${money(amount, { compact: true })}; ${today === 0 ? 'none' : today} of them today`;
}

function columnsOf(figures: Figures<'next_best_actions'>): readonly Column<Row>[] {
  const plain = (field: keyof Row & string, label: string): Column<Row> => ({
    label,
    cell: (row) => <Figure of={figures.explain(row, field, `${label}, ${row.account_name}`)} />,
  });
  return [
    { label: 'Deal', cell: ({ account_name }) => account_name },
    {
      label: 'What to do, and why',
      align: 'left',
      wraps: true,
      cell: (row) => (
        <>
          <strong>{whatToDo(row)}</strong>
          <span className={`${styles.soft} ${styles.block}`}>{row.action_reason}</span>
        </>
      ),
    },
    {
      label: 'When',
      align: 'left',
      cell: ({ urgency, time_display }) => (
        <>
          <Pill status={urgency === 'today' ? 'info' : 'none'}>{WHEN[urgency]}</Pill>
          <span className={`${styles.soft} ${styles.block}`}>{time_display}</span>
        </>
      ),
    },
    plain('deal_amount', 'Value'),
    plain('deal_health', 'Health'),
    plain('days_since_contact', 'Last contact'),
    plain('priority_score', 'Priority'),
    { label: 'If it waits', align: 'left', wraps: true, cell: ({ risk_if_delayed }) => risk_if_delayed },
  ];
}

/** What to do next: with whom, when and why, the most urgent first. */
export function Actions({ dashboard, source }: PartProps) {
  return (
    <Part
      told={widgetOf(dashboard, 'next-actions', 'next_best_actions')}
      source={source}
      name="Next best actions"
      asks="What is to be done first?"
    >
      {(figures) => (
        <>
          {figures.rows.length > 0 && <h3 className={styles.lead}>{messageOf(figures.rows)}</h3>}
          <FigureTable
            label="Next best actions"
            columns={columnsOf(figures)}
            rows={figures.rows}
            keyOf={({ action_id }) => action_id}
            empty="There is no open deal to act on"
          />
        </>
      )}
    </Part>
  );
}
