import { Tile } from '../../../kit/tile.tsx';
import { changeOf, explainedFigure } from './figure-parts.tsx';
import type { KindProps } from './shown.ts';
import styles from './widget.module.css';

/** One figure, how it stands, how it moved, and its line. */
export function KpiWidget({ shown, data }: KindProps<'kpi-card'>) {
  const figure = explainedFigure(shown, data);
  const points = data.spark?.points.map(({ label, value, partial = false }) => ({ label, value, partial }));
  return (
    <Tile
      of={{ ...figure, label: shown.title }}
      status={data.status}
      statusLabel={data.status_label ?? undefined}
      change={changeOf(data)}
      target={data.target_display === undefined ? undefined : `Target ${data.target_display}`}
      spark={points}
      note={
        <>
          {data.reason !== undefined && <p className={styles.note}>{data.reason}</p>}
          <p className="visually-hidden">{data.message}</p>
        </>
      }
    />
  );
}
