import type { CSSProperties, ReactNode } from 'react';
import styles from './drawing.module.css';
import { useWidth } from './use-width.ts';

interface Props {
  /** Pixels, for the width that there is. */
  height(width: number): number;
  children(width: number): ReactNode;
}

/** A drawing as wide as its place, in its pixels: text in it keeps its size on every screen. What it says stands beside it. */
export function Drawing({ height, children }: Props) {
  const [place, width] = useWidth<HTMLDivElement>(0);
  return (
    <div ref={place} className={styles.place}>
      {width > 0 && (
        <svg
          width="100%"
          height={height(width)}
          viewBox={`0 0 ${width} ${height(width)}`}
          className={styles.drawing}
          style={{ '--drawn': `${width}px` } as CSSProperties}
          aria-hidden="true"
        >
          {children(width)}
        </svg>
      )}
    </div>
  );
}
