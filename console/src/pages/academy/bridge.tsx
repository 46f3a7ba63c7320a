import Button from '@mui/material/Button';
import type { AnalyticsTable } from '../../api/generated/showroom.schemas.ts';
import { Waterfall, type WaterfallPart } from '../../charts/waterfall.tsx';
import { signed } from '../../format/numbers.ts';
import { Icon } from '../../kit/icon.tsx';
import styles from './academy.module.css';
import { writerOf } from './figures.ts';
import { Foot } from './foot.tsx';
import { moved } from './messages.ts';
import { Panel } from './panel.tsx';
import { cardOf, explained, hasPeople, peopleOf, type Scene, sourceOf } from './scene.ts';

interface Props {
  readonly table: AnalyticsTable;
  readonly scene: Scene;
}

/** `New MRR` is `New` beneath a title that says what of. */
function shortened(label: string): string {
  const text = label.replace(/^MRR (?=\S)/, '').replace(/(?<=\S) MRR$/, '');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** What leads from recurring revenue at the beginning of the range to that at its end; a movement opens who moved it. */
export function Bridge({ table, scene }: Props) {
  const last = table.rows.length - 1;
  const parts = table.rows.flatMap(({ key, values }, index): WaterfallPart[] => {
    const id = key.movement ?? '';
    const value = values.amount?.value ?? null;
    const kind = index === 0 || index === last ? 'total' : 'step';
    if (value === null || (kind === 'step' && value === 0)) return [];
    return [{ id, label: index === last ? 'At the end' : shortened(scene.metrics.get(id)?.label ?? id), value, kind }];
  });
  const write = writerOf(
    'usd',
    parts.map(({ value }) => value),
  );
  const writeStep = (value: number) => signed(write(value), value);
  const change = cardOf(scene, 'mrr');
  const people = parts.filter(({ id, kind }) => kind === 'step' && hasPeople(scene, id));
  const told = parts.map(({ label, value, kind }) => `${label} ${kind === 'total' ? write(value) : writeStep(value)}`);
  return (
    <Panel>
      <Waterfall
        title={
          parts.length === 0
            ? table.label
            : `MRR went from ${write(parts.at(0)?.value)} to ${write(parts.at(-1)?.value)}`
        }
        subtitle={`USD a month, ${scene.window}. What was not moved is left out.`}
        source={sourceOf(scene)}
        alt={`${told.join(', ')}.`}
        parts={parts}
        write={write}
        writeStep={writeStep}
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
        of={explained(scene, {
          label: table.label,
          display: change === undefined ? write(parts.at(-1)?.value) : moved(change),
          unit: 'usd',
          definition: table.definition,
        })}
      />
    </Panel>
  );
}
