import { useDrawingArea } from '@mui/x-charts/hooks';
import { useMemo } from 'react';
import { usePlace } from '../time-plot-lines.tsx';
import styles from './causes.module.css';
import { type CauseMark, marksOf, type PlacedCause } from './placing.ts';

/** Pixels of the strip below the axis in which marks stand. */
export const STRIP = 30;

/** What is pointed at: a mark by its label, or a period of the plot, with all that happened in it. */
export interface Pointed {
  readonly mark?: string | undefined;
  readonly period?: string | undefined;
}

const isPointedAt = ({ label, causes }: CauseMark, { mark, period }: Pointed): boolean =>
  mark === undefined ? causes.some((each) => each.period === period) : mark === label;

/** The marks of some causes on the axis of the chart around, and the one that is pointed at. */
export function useMarks(causes: readonly PlacedCause[], pointed: Pointed) {
  const place = usePlace();
  const { left, width } = useDrawingArea();
  const marks = useMemo(() => marksOf(causes, place, { left, right: left + width }), [causes, place, left, width]);
  return { marks, active: marks.find((mark) => isPointedAt(mark, pointed)) };
}

interface DrawnProps {
  readonly causes: readonly PlacedCause[];
  readonly pointed: Pointed;
  /** Pixels of the whole drawing. */
  readonly height: number;
}

/** The marks as they are drawn: numbers below the axis, and a rule through the plot at the one that is pointed at. */
export function DrawnMarks({ causes, pointed, height }: DrawnProps) {
  const { marks, active } = useMarks(causes, pointed);
  const { top, height: plot } = useDrawingArea();
  const place = usePlace();
  const middle = height - STRIP / 2;
  const rule = active === undefined ? undefined : place(active.period);
  return (
    <g>
      {rule !== undefined && <line x1={rule} x2={rule} y1={top} y2={top + plot} className={styles.rule} />}
      {marks.map((mark) => (
        <g key={mark.label} className={mark === active ? styles.activeMark : styles.mark}>
          <rect x={mark.x - mark.width / 2} y={middle - 10} width={mark.width} height="20" rx="10" />
          <text x={mark.x} y={middle}>
            {mark.label}
          </text>
        </g>
      ))}
    </g>
  );
}
