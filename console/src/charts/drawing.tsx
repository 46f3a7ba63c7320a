import type { CSSProperties, ReactNode } from 'react';
import styles from './drawing.module.css';
import { textScale } from './text-scale.ts';
import { useWidth } from './use-width.ts';

interface Props {
  /** Pixels, for the width that there is; both as if text had its usual size. */
  height(width: number): number;
  children(width: number): ReactNode;
}

/**
 * A drawing as wide as its place, in its pixels: text in it has the reader's size on every screen, and all else the size
 * that goes with it. What it says stands beside it.
 */
export function Drawing({ height, children }: Props) {
  const [place, wide] = useWidth<HTMLDivElement>(0);
  const scale = textScale();
  const width = wide / scale;
  return (
    <div ref={place} className={styles.place}>
      {width > 0 && (
        <svg
          width="100%"
          height={height(width) * scale}
          viewBox={`0 0 ${width} ${height(width)}`}
          className={styles.drawing}
          style={{ '--drawn': `${wide}px` } as CSSProperties}
          aria-hidden="true"
        >
          {children(width)}
        </svg>
      )}
    </div>
  );
}
