import type { AnalyticsTable } from '../../api/generated/showroom.schemas.ts';
import { signed } from '../../format/numbers.ts';
import styles from './academy.module.css';
import { writerOf } from './figures.ts';
import { Foot } from './foot.tsx';
import { Panel } from './panel.tsx';
import { explained, hasPeople, peopleOf, type Scene } from './scene.ts';

interface Props {
  readonly table: AnalyticsTable;
  readonly scene: Scene;
}

/** What leads from recurring revenue at the beginning of the range to that at its end. */
export function Bridge({ table, scene }: Props) {
  const steps = table.rows.map(({ key, values }, index) => ({
    id: key.movement ?? '',
    label: scene.metrics.get(key.movement ?? '')?.label ?? key.movement ?? '',
    value: values.amount?.value ?? null,
    isTotal: index === 0 || index === table.rows.length - 1,
  }));
  const write = writerOf(
    'usd',
    steps.map(({ value }) => value),
  );
  return (
    <Panel title={table.label} subtitle={`${table.definition} USD a month, ${scene.window}`}>
      <table className={styles.table}>
        <tbody>
          {steps.map(({ id, label, value, isTotal }) => (
            <tr key={id} className={isTotal ? styles.whole : undefined}>
              <th scope="row">{label}</th>
              <td>
                {value === null || value === 0 || !hasPeople(scene, id) ? (
                  write(value)
                ) : (
                  <button
                    type="button"
                    className={styles.cell}
                    onClick={() => scene.change({ people: peopleOf(scene, id) })}
                    aria-label={`${label}: ${write(value)}. Who they are`}
                  >
                    {isTotal ? write(value) : signed(write(value), value)}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Foot
        of={explained(scene, {
          label: table.label,
          display: write(steps.at(-1)?.value),
          unit: 'usd',
          definition: table.definition,
        })}
      />
    </Panel>
  );
}
