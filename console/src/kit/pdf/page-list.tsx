import { useEffect, useRef } from 'react';
import { count } from '../../format/numbers.ts';
import type { PdfFile } from './pdf-file.ts';
import styles from './pdf-preview.module.css';

interface Props {
  readonly file: PdfFile;
  /** The page that is shown. */
  readonly at: number;
  /** Small pages are drawn after the large one. */
  readonly isBegun: boolean;
  /** Width for height. */
  readonly ratio: number | undefined;
  onChoose(page: number): void;
}

/** All pages of a file, small, one below the other. */
export function PageList({ file, at, isBegun, ratio, onChoose }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const numbers = Array.from({ length: file.pages }, (_, index) => index + 1);

  useEffect(() => {
    if (!isBegun) return;
    const stop = new AbortController();
    const drawn = async () => {
      for (const [index, canvas] of [...(list.current?.querySelectorAll('canvas') ?? [])].entries()) {
        if (canvas.clientWidth === 0) return; // the list is not shown on narrow screens
        await file.draw(index + 1, canvas, Math.ceil(canvas.clientWidth * devicePixelRatio), stop.signal);
        if (stop.signal.aborted) return;
      }
    };
    void drawn();
    return () => stop.abort();
  }, [file, isBegun]);

  useEffect(() => {
    list.current?.querySelector(`[data-page="${at}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  return (
    <ol ref={list} className={styles.list} aria-label="All pages">
      {numbers.map((number) => (
        <li key={number}>
          <button
            type="button"
            data-page={number}
            aria-current={number === at ? 'page' : undefined}
            onClick={() => onChoose(number)}
          >
            <canvas style={{ aspectRatio: ratio }} />
            <span>
              <span className="visually-hidden">Page </span>
              {count(number)}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
