import IconButton from '@mui/material/IconButton';
import type { ComponentType } from 'react';
import { useExplain } from '../../../kit/explain/explain.tsx';
import { Icon } from '../../../kit/icon.tsx';
import { Empty } from '../../../kit/states.tsx';
import { isDrawn, type WidgetType } from './drawn.ts';
import { kinds } from './kinds.tsx';
import { type KindProps, type ShownWidget, usePlotHeight } from './shown.ts';
import styles from './widget.module.css';

interface Props {
  readonly shown: ShownWidget;
  /** Undefined where the dashboard's data are of a template that had no such widget. */
  readonly data: object | undefined;
}

const WHOSE = { client: null, company: 'All clients', mixed: 'Some of all clients' } as const;

interface BoxProps<T extends WidgetType> extends Omit<KindProps<T>, 'plotHeight'> {
  readonly type: T;
}

/** A widget in its frame: whose figures they are, what it is, and the drawing of its type. */
function Box<T extends WidgetType>({ type, shown, data }: BoxProps<T>) {
  const explain = useExplain();
  const plotHeight = usePlotHeight(shown.widget.position.rowSpan);
  const Kind: ComponentType<KindProps<T>> = kinds[type];
  const { scope, message, reason } = data;
  const whose = WHOSE[scope];
  const isSaid = whose !== null && shown.title.toLowerCase().includes(whose.toLowerCase());
  if (type === 'kpi-card') return <Kind shown={shown} data={data} plotHeight={plotHeight} />;
  const about = () =>
    explain({
      label: shown.title,
      display: message,
      definition: shown.widget.description,
      sources: shown.sources,
      tick: shown.tick,
      asked: shown.asked,
    });
  return (
    <section className={styles.box} aria-label={shown.title}>
      <div className={styles.head}>
        <p className={styles.title}>
          {shown.title}
          {whose !== null && !isSaid && <span className={styles.scope}>{whose}</span>}
        </p>
        <IconButton aria-label={`${shown.title}: what it is`} onClick={about} className={styles.about ?? ''}>
          <Icon name="info" size={18} />
        </IconButton>
      </div>
      {reason === undefined || type === 'gauge' ? (
        <Kind shown={shown} data={data} plotHeight={plotHeight} />
      ) : (
        <>
          <h2>{message}</h2>
          <p className={styles.note}>{reason}</p>
        </>
      )}
    </section>
  );
}

/** A widget of a dashboard, drawn from its template and its data. */
export function WidgetView({ shown, data }: Props) {
  const { type } = shown.widget;
  if (isDrawn(type, data)) return <Box type={type} shown={shown} data={data} />;
  return (
    <section className={styles.box} aria-label={shown.title}>
      <p className={styles.title}>{shown.title}</p>
      <Empty title={data === undefined ? 'No data yet' : 'These data do not say how they are drawn'}>
        Make the dashboard anew.
      </Empty>
    </section>
  );
}
