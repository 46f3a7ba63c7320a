import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import styles from './drawing.module.css';

interface Props {
  /** Pixels, for the width that there is. */
  height(width: number): number;
  children(width: number): ReactNode;
}

/** A drawing as wide as its place, in its pixels: text in it keeps its size on every screen. What it says stands beside it. */
export function Drawing({ height, children }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return;
    const measure = () => setWidth(Math.floor(element.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={place} className={styles.place}>
      {width > 0 && (
        <svg width={width} height={height(width)} className={styles.drawing} aria-hidden="true">
          {children(width)}
        </svg>
      )}
    </div>
  );
}
