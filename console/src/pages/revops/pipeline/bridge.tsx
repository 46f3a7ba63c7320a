import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { RevOpsBridge, RevOpsBridgeStepsItem } from '../../../api/generated/showroom.schemas.ts';
import { getBridge } from '../../../api/generated/showroom.ts';
import { type Read, useRead } from '../../../api/read.ts';
import { Waterfall } from '../../../charts/waterfall.tsx';
import { count, money, signed } from '../../../format/numbers.ts';
import { day } from '../../../format/times.ts';
import { type Explained, useExplain } from '../../../kit/explain/explain.tsx';
import { Figure } from '../../../kit/figure.tsx';
import { Fold } from '../../../kit/fold.tsx';
import { KeptTable } from '../../../kit/kept-table.tsx';
import { Loaded, Skeleton } from '../../../kit/states.tsx';
import type { Column } from '../../../kit/table-columns.ts';
import { oneOf, text, useUrlState } from '../../../kit/url-state.ts';
import { textColumn } from '../figure-columns.tsx';
import { queryOf, spanOf } from '../filters.ts';
import { Panel } from '../told.tsx';
import { BridgeDeals } from './bridge-deals.tsx';
import { type PartProps, sourceLine } from './parts.ts';
import styles from './pipeline.module.css';

const fields = {
  from: text(),
  to: text(),
  /** Deals that are expected until the quarter's end, or all. */
  deals: oneOf(['quarter', 'all'], 'all'),
};

type Step = RevOpsBridgeStepsItem;
type Field = 'amount' | 'running_total' | 'count';

const compact = (value: number) => money(value, { compact: true });
const counted = (number: number, noun: string) => `${count(number)} ${noun}${number === 1 ? '' : 's'}`;
const isTotal = ({ step }: Step) => step === 'opening' || step === 'closing';

const DEFINITIONS: Readonly<Record<Field, string>> = {
  amount: 'What the step adds to the pipeline, below 0 where it takes away; of the first and the last, the pipeline.',
  running_total: 'The pipeline after the step.',
  count: 'Changes that the step is made of; of the first and the last, open deals.',
};

/** A figure of a step, with the deals behind it. Of a span that ends it has no line of its own: its steps are its course. */
function explainStep(
  { from, to }: RevOpsBridge,
  { asked, tick }: Read<RevOpsBridge>,
  step: Step,
  field: Field,
): Explained {
  const label = { amount: step.label, running_total: `After: ${step.label}`, count: `Changes: ${step.label}` }[field];
  return {
    label,
    display: field === 'count' ? count(step.count) : money(step[field]),
    unit: field === 'count' ? 'count' : 'USD',
    window: `${day(from)} to ${day(to)}`,
    definition: DEFINITIONS[field],
    formula: 'opening + created + raised + cut + pulled in + slipped + won + lost = closing',
    tick,
    asked,
    history: () => (
      <p>
        A step is what happened between two days: it has no line over time. Choose other days above the bridge to see
        what it was then.
      </p>
    ),
    rows: () => <BridgeDeals step={step} />,
  };
}

function columnsOf(explain: (step: Step, field: Field) => Explained): readonly Column<Step>[] {
  const figure = (field: Field, header: string): Column<Step> => ({
    id: field,
    header,
    align: 'end',
    width: 140,
    value: (step) => step[field],
    write: (step) => explain(step, field).display,
    cell: (step) => <Figure of={explain(step, field)} />,
  });
  return [
    textColumn('label', 'Step', ({ label }) => label, { width: 200, sortable: false }),
    figure('amount', 'Value'),
    figure('running_total', 'Pipeline after it'),
    figure('count', 'Changes'),
  ];
}

interface StepsProps {
  readonly read: Read<RevOpsBridge>;
  readonly bridge: RevOpsBridge;
  readonly source: string;
}

/** The steps of a bridge, drawn, and with their figures. */
function Steps({ read, bridge, source }: StepsProps) {
  const open = useExplain();
  const { steps, from, to, message, alt } = bridge;
  const explain = (step: Step, field: Field) => explainStep(bridge, read, step, field);
  const moved = steps.filter((step) => isTotal(step) || step.amount !== 0);
  return (
    <>
      <Waterfall
        level={3}
        title={message}
        subtitle={`USD, ${day(from)} to ${day(to)}; what moved nothing is left out`}
        source={source}
        alt={alt}
        parts={moved.map((step) => ({
          id: step.step,
          label: step.step === 'opening' ? day(from) : step.step === 'closing' ? day(to) : step.label,
          value: step.amount,
          kind: isTotal(step) ? 'total' : 'step',
          note: isTotal(step) ? counted(step.count, 'deal') : counted(step.count, 'change'),
        }))}
        writeStep={(value) => signed(compact(value), value)}
        write={compact}
        onPick={(id) => {
          const step = steps.find((each) => each.step === id);
          if (step) open(explain(step, 'amount'));
        }}
      />
      <Fold id="steps" title="The steps, figure by figure" className={styles.more}>
        <KeptTable
          name="steps"
          label="Steps of the bridge"
          rows={steps}
          rowId={({ step }) => step}
          columns={columnsOf(explain)}
        />
      </Fold>
    </>
  );
}

/** The days between which a bridge is drawn where none are chosen: of the quarter, as far as it has come. */
function usualDays({ dashboard }: Pick<PartProps, 'dashboard'>): { readonly from: string; readonly to: string } {
  const { from, until } = spanOf(dashboard.filters.quarter);
  const today = dashboard.as_of.slice(0, 10);
  const last = new Date(Date.parse(until) - 1).toISOString().slice(0, 10);
  return { from, to: [today, last].sort()[0] ?? today };
}

/** What moved the pipeline between two days. */
export function Bridge({ dashboard, source }: PartProps) {
  const [state, change] = useUrlState(fields);
  const usual = usualDays({ dashboard });
  const [from, to] = [state.from || usual.from, state.to || usual.to];
  const { quarter = dashboard.filters.quarter, ...query } = queryOf(source.filters);
  const read = useRead(() => getBridge({ ...query, from, to, ...(state.deals === 'quarter' && { quarter }) }));
  const isOwn = state.from !== '' || state.to !== '';
  return (
    <Panel name="Pipeline bridge" asks="What made the pipeline what it is?">
      <div className={styles.dates}>
        <TextField
          type="date"
          label="From"
          value={from}
          onChange={({ target }) => change({ from: target.value })}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <TextField
          type="date"
          label="To"
          value={to}
          onChange={({ target }) => change({ to: target.value })}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <TextField
          select
          label="Deals"
          value={state.deals}
          onChange={({ target }) => change({ deals: fields.deals.read(target.value) ?? 'all' })}
        >
          <MenuItem value="all">All open deals</MenuItem>
          <MenuItem value="quarter">Due in the quarter</MenuItem>
        </TextField>
        {isOwn && <Button onClick={() => change({ from: '', to: '' })}>Since the quarter began</Button>}
      </div>
      <Loaded read={read} skeleton={<Skeleton height="22rem" />}>
        {(bridge) => <Steps read={read} bridge={bridge} source={sourceLine(source, 'GET /revops/bridge')} />}
      </Loaded>
    </Panel>
  );
}
