import { GaugeBar } from '../../../charts/gauge-bar.tsx';
import { Figure } from '../../../kit/figure.tsx';
import { StatusMark } from '../../../kit/status.tsx';
import { changeOf, explainedFigure } from './figure-parts.tsx';
import type { KindProps } from './shown.ts';
import styles from './widget.module.css';
import { writerOf } from './written.ts';

/** One figure on its scale. */
export function GaugeWidget({ shown, data }: KindProps<'gauge'>) {
  const { axis, value, display, target, target_display: targetDisplay, status, status_label: word } = data;
  const figure = explainedFigure(shown, data);
  // Where a target judges, no band does: "Good" would stand beside "Below target" with marks that contradict each other.
  const isOfBands = axis.bands.some(({ label }) => label === word);
  const bands = axis.bands.map((band) => (isOfBands ? band : { ...band, tone: 'none' as const }));
  return (
    <>
      <p className={styles.figure}>
        <Figure of={figure} size="tile" />
        {status !== 'none' && (
          <span className={styles.status}>
            <StatusMark status={status} />
            {word}
          </span>
        )}
      </p>
      <GaugeBar
        title={data.message}
        // The figure above says it all but how it moved.
        isSaid={value !== null}
        subtitle={[data.window.label, changeOf(data)?.text].filter(Boolean).join('; ')}
        alt={data.alt}
        value={value}
        display={display}
        target={
          target === undefined || targetDisplay === undefined ? undefined : { value: target, display: targetDisplay }
        }
        min={axis.domain.min}
        max={axis.domain.max}
        bands={bands}
        write={writerOf(axis)}
      />
    </>
  );
}
