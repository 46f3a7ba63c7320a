import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { PipelineBridgeRow, RevOpsBridgeStepsItem } from '../../../api/generated/showroom.schemas.ts';
import { getBridge } from '../../../api/generated/showroom.ts';
import { useRead } from '../../../api/read.ts';
import { Waterfall } from '../../../charts/waterfall.tsx';
import { count, money, signed } from '../../../format/numbers.ts';
import { day } from '../../../format/times.ts';
import type { Explained } from '../../../kit/explain/explain.tsx';
import { Figure } from '../../../kit/figure.tsx';
import { Empty, Loaded, Skeleton } from '../../../kit/states.tsx';
import { oneOf, text, useUrlState } from '../../../kit/url-state.ts';
import { widgetOf } from '../answers.ts';
import { FigureTable } from '../figure-table.tsx';
import { queryOf } from '../filters.ts';
import { Panel, Tell } from '../told.tsx';
import { movement, type PartProps, sourceLine } from './parts.ts';
import styles from './pipeline.module.css';

const fields = {
  from: text(),
  to: text(),
  /** Deals that are expected until the quarter's end, or all. */
  deals: oneOf(['quarter', 'all'], 'all'),
};

const compact = (value: number) => money(value, { compact: true });

type Step = Pick<PipelineBridgeRow, 'step' | 'label' | 'amount' | 'running_total' | 'count'>;

const counted = (number: number, noun: string) => `${count(number)} ${noun}${number === 1 ? '' : 's'}`;

const isTotal = ({ step }: Step) => step === 'opening' || step === 'closing';

interface StepsProps {
  readonly steps: readonly Step[];
  readonly from: string;
  readonly to: string;
  readonly source: string;
  explain(step: Step, field: 'amount' | 'running_total' | 'count', label: string): Explained;
}

/** The steps of a bridge, drawn, and with their figures. */
function Steps({ steps, from, to, source, explain }: StepsProps) {
  const [opening, closing] = [steps[0], steps.at(-1)];
  if (!opening || !closing) return <Empty title="Nothing moved the pipeline" />;
  const moved = steps.filter((step) => isTotal(step) || step.amount !== 0);
  return (
    <>
      <Waterfall
        level={3}
        title={`The pipeline ${movement(opening.amount, closing.amount, compact)}`}
        subtitle={`USD, ${day(from)} to ${day(to)}; what moved nothing is left out`}
        source={source}
        alt={`From ${compact(opening.amount)} to ${compact(closing.amount)}: ${moved
          .filter((step) => !isTotal(step))
          .map(({ label, amount }) => `${label} ${compact(amount)}`)
          .join(', ')}.`}
        parts={moved.map((step) => ({
          id: step.step,
          label: step.step === 'opening' ? day(from) : step.step === 'closing' ? day(to) : step.label,
          value: step.amount,
          kind: isTotal(step) ? 'total' : 'step',
          note: isTotal(step) ? counted(step.count, 'deal') : counted(step.count, 'change'),
        }))}
        writeStep={(value) => signed(compact(value), value)}
        write={compact}
      />
      <details className={styles.more}>
        <summary>The steps, figure by figure</summary>
        <FigureTable
          label="Steps of the bridge"
          columns={[
            { label: 'Step', cell: ({ label }: Step) => label },
            { label: 'Value', cell: (step) => <Figure of={explain(step, 'amount', step.label)} /> },
            {
              label: 'Pipeline after it',
              cell: (step) => <Figure of={explain(step, 'running_total', `After: ${step.label}`)} />,
            },
            { label: 'Changes', cell: (step) => <Figure of={explain(step, 'count', `Changes: ${step.label}`)} /> },
          ]}
          rows={steps}
          keyOf={({ step }) => step}
          empty="Nothing moved the pipeline"
        />
      </details>
    </>
  );
}

/** The bridge since the quarter began, of the dashboard: each figure with its rows. */
function QuarterBridge({ dashboard, source, deals }: PartProps & { readonly deals: 'quarter' | 'all' }) {
  return (
    <Tell told={widgetOf(dashboard, 'pipeline-bridge', 'pipeline_bridge')} source={source}>
      {(figures) => {
        const rows = figures.rows
          .filter(({ period, window }) => period === 'quarter' && window === deals)
          .sort((a, b) => a.step_order - b.step_order);
        const [first] = rows;
        if (first === undefined) return <Empty title="Nothing moved the pipeline" />;
        return (
          <Steps
            steps={rows}
            from={first.from}
            to={first.to}
            source={sourceLine(source, 'pipeline_bridge')}
            explain={(step, field, label) => {
              const row = rows.find((each) => each.step === step.step) ?? first;
              return figures.explain(row, field, label, { window: `${day(first.from)} to ${day(first.to)}` });
            }}
          />
        );
      }}
    </Tell>
  );
}

interface SpanProps extends PartProps {
  readonly from: string;
  readonly to: string;
  readonly deals: 'quarter' | 'all';
}

/** The bridge between any two days. */
function SpanBridge({ dashboard, source, from, to, deals }: SpanProps) {
  const { quarter, ...query } = queryOf(source.filters);
  const read = useRead(() =>
    getBridge({
      ...query,
      ...(from !== '' && { from }),
      ...(to !== '' && { to }),
      ...(deals === 'quarter' && { quarter: quarter ?? dashboard.filters.quarter }),
    }),
  );
  return (
    <Loaded read={read} skeleton={<Skeleton height="18rem" />}>
      {(bridge) => {
        const explain = (
          step: RevOpsBridgeStepsItem | Step,
          field: 'amount' | 'running_total' | 'count',
          label: string,
        ) => ({
          label,
          display: field === 'count' ? count(step.count) : money(step[field]),
          unit: field === 'count' ? 'count' : 'USD',
          window: `${day(bridge.from)} to ${day(bridge.to)}`,
          definition: DEFINITIONS[field],
          formula: 'opening + created + raised + cut + pulled in + slipped + won + lost = closing',
          tick: read.tick,
          asked: read.asked,
        });
        return (
          <Steps
            steps={bridge.steps}
            from={bridge.from}
            to={bridge.to}
            source={sourceLine(source, 'GET /revops/bridge')}
            explain={explain}
          />
        );
      }}
    </Loaded>
  );
}

const DEFINITIONS = {
  amount: 'What the step adds to the pipeline, below 0 where it takes away; of the first and the last, the pipeline.',
  running_total: 'The pipeline after the step.',
  count: 'Changes that the step is made of; of the first and the last, open deals.',
} as const;

/** What moved the pipeline between two days. */
export function Bridge({ dashboard, source }: PartProps) {
  const [state, change] = useUrlState(fields);
  const { from, to, deals } = state;
  const [standard] = widgetOf(dashboard, 'pipeline-bridge', 'pipeline_bridge').answer?.rows ?? [];
  const isOwn = from !== '' || to !== '';
  return (
    <Panel name="Pipeline bridge" asks="What made the pipeline what it is?">
      <div className={styles.dates}>
        <TextField
          type="date"
          label="From"
          value={from || (standard?.from ?? '')}
          onChange={({ target }) => change({ from: target.value })}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <TextField
          type="date"
          label="To"
          value={to || (standard?.to ?? '')}
          onChange={({ target }) => change({ to: target.value })}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <TextField
          select
          label="Deals"
          value={deals}
          onChange={({ target }) => change({ deals: fields.deals.read(target.value) ?? 'all' })}
        >
          <MenuItem value="all">All open deals</MenuItem>
          <MenuItem value="quarter">Due in the quarter</MenuItem>
        </TextField>
        {isOwn && <Button onClick={() => change({ from: '', to: '' })}>Since the quarter began</Button>}
      </div>
      {isOwn ? (
        <SpanBridge {...{ dashboard, source, from, to, deals }} />
      ) : (
        <QuarterBridge {...{ dashboard, source, deals }} />
      )}
    </Panel>
  );
}
