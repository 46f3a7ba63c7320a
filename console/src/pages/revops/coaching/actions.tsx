import type { NextBestActionsRow } from '../../../api/generated/showroom.schemas.ts';
import { EntityLink } from '../../../kit/entity-link.tsx';
import { KeptTable } from '../../../kit/kept-table.tsx';
import { Empty } from '../../../kit/states.tsx';
import { Pill } from '../../../kit/status.tsx';
import type { Column } from '../../../kit/table-columns.ts';
import { type Figures, widgetOf } from '../answers.ts';
import { Below, figureColumns, textColumn } from '../figure-columns.tsx';
import { Part } from '../told.tsx';
import styles from './coaching.module.css';
import type { PartProps } from './parts.ts';

type Row = NextBestActionsRow;

const WHEN = { today: 'Today', this_week: 'This week', soon: 'Soon' } as const;
const ORDER = ['today', 'this_week', 'soon'] as const;
const VERBS = { call: 'Call', email: 'Write to', meeting: 'Meet', task: 'Prepare' } as const;
const ALONE = { call: 'Call', email: 'Write', meeting: 'Meet', task: 'Prepare' } as const;

function whatToDo({ action_type, contact_name, contact_role }: Row): string {
  if (contact_name === null) return ALONE[action_type];
  const role = contact_role === null ? '' : `, ${contact_role.replaceAll('-', ' ')}`;
  return `${VERBS[action_type]} ${contact_name}${role}`;
}

function columnsOf(figures: Figures<'next_best_actions'>): readonly Column<Row>[] {
  const figure = figureColumns(figures, ({ account_name }) => account_name);
  return [
    textColumn('account_name', 'Deal', ({ account_name }) => account_name, {
      width: 148,
      cell: ({ account_name, opportunity_id }) => (
        <EntityLink entity="leads" id={opportunity_id}>
          {account_name}
        </EntityLink>
      ),
    }),
    textColumn('action', 'What to do, and why', whatToDo, {
      width: 264,
      cell: (row) => (
        <>
          <strong className={styles.strong}>{whatToDo(row)}</strong>
          <Below>{row.action_reason}</Below>
        </>
      ),
    }),
    {
      id: 'urgency',
      header: 'When, and if it waits',
      width: 208,
      wraps: true,
      value: ({ urgency }) => ORDER.indexOf(urgency),
      write: ({ urgency, time_display, risk_if_delayed }) => `${WHEN[urgency]} ${time_display} ${risk_if_delayed}`,
      cell: ({ urgency, time_display, risk_if_delayed }) => (
        <>
          <span className={styles.when}>
            <Pill status={urgency === 'today' ? 'info' : 'none'}>{WHEN[urgency]}</Pill>
            {time_display}
          </span>
          <Below>{risk_if_delayed}</Below>
        </>
      ),
    },
    figure('deal_amount', 'Value', { width: 100 }),
    figure('deal_health', 'Health', { width: 72 }),
    figure('days_since_contact', 'Last contact', { width: 104 }),
    figure('priority_score', 'Priority', { width: 80 }),
  ];
}

function ActionTable({ figures }: { readonly figures: Figures<'next_best_actions'> }) {
  return (
    <KeptTable
      name="actions"
      label="Next best actions"
      rows={figures.rows}
      rowId={({ action_id }) => action_id}
      columns={columnsOf(figures)}
      empty={<Empty title="There is no open deal to act on">The next one that opens stands here.</Empty>}
    />
  );
}

/** What to do next: with whom, when and why, the most urgent first. */
export function Actions({ dashboard, source }: PartProps) {
  const told = widgetOf(dashboard, 'next-actions', 'next_best_actions');
  return (
    <Part told={told} source={source} name="Next best actions" asks="What is to be done first?">
      {(figures) => (
        <>
          {figures.rows.length > 0 && <h3 className={styles.lead}>{told.drawing?.message}</h3>}
          <ActionTable figures={figures} />
        </>
      )}
    </Part>
  );
}
