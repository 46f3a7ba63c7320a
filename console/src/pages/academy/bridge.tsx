import Button from '@mui/material/Button';
import type { AnalyticsTable } from '../../api/generated/showroom.schemas.ts';
import { Waterfall, type WaterfallPart } from '../../charts/waterfall.tsx';
import { NONE } from '../../format/numbers.ts';
import { upperFirst } from '../../format/text.ts';
import { Icon } from '../../kit/icon.tsx';
import styles from './academy.module.css';
import { Foot } from './foot.tsx';
import { MetricHistory } from './metric-history.tsx';
import { Panel } from './panel.tsx';
import { explained, hasPeople, peopleOf, type Scene, sourceOf } from './scene.ts';
import { SimpleRows } from './simple-rows.tsx';

interface Props {
  readonly table: AnalyticsTable;
  readonly scene: Scene;
}

/** `New MRR` is `New` beneath a title that says what of. */
function shortened(label: string): string {
  return upperFirst(label.replace(/^MRR (?=\S)/, '').replace(/(?<=\S) MRR$/, ''));
}

/** What leads from recurring revenue at the beginning of the range to that at its end; a movement opens who moved it. */
export function Bridge({ table, scene }: Props) {
  const last = table.rows.length - 1;
  const told = table.rows.map(({ key, values, cells }, index) => {
    const kind = index === 0 || index === last ? ('total' as const) : ('step' as const);
    const value = values.amount?.value ?? null;
    const display = cells.amount?.display ?? NONE;
    return {
      id: key.movement ?? '',
      label: index === last ? 'At the end' : shortened(cells.movement?.display ?? ''),
      value,
      kind,
      display: kind === 'step' && (value ?? 0) > 0 ? `+${display}` : display,
    };
  });
  const parts = told.flatMap(({ id, label, value, kind }): WaterfallPart[] =>
    value === null || (kind === 'step' && value === 0) ? [] : [{ id, label, value, kind }],
  );
  const write = (kind: 'total' | 'step') => (value: number) =>
    told.find((each) => each.kind === kind && each.value === value)?.display ?? NONE;
  const people = parts.filter(({ id, kind }) => kind === 'step' && hasPeople(scene, id));
  return (
    <Panel>
      <Waterfall
        title={table.message}
        subtitle={`USD a month, ${scene.window}. Parts without a change are left out.`}
        alt={`${told.map(({ label, display }) => `${label} ${display}`).join(', ')}.`}
        parts={parts}
        write={write('total')}
        writeStep={write('step')}
      />
      {people.length > 0 && (
        <div className={styles.moved}>
          {people.map(({ id, label }) => (
            <Button
              key={id}
              onClick={() => scene.change({ people: peopleOf(scene, id) })}
              startIcon={<Icon name="person" size={16} />}
              aria-label={`${label} MRR: who they are`}
            >
              {label}
            </Button>
          ))}
        </div>
      )}
      <Foot
        source={sourceOf(scene)}
        of={explained(scene, {
          label: table.label,
          display: table.message,
          unit: 'USD a month',
          definition: table.definition,
          formula: 'At the beginning + new + expansion + reactivation − contraction − churn = at the end',
          history: () => <MetricHistory id="mrr" question={scene.question} />,
          rows: () => (
            <SimpleRows
              label={table.label}
              columns={['Movement', 'USD a month']}
              rows={told.map(({ id, label, display }) => [id, label, display])}
            />
          ),
        })}
      />
    </Panel>
  );
}
