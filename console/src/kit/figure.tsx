import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type Explained, useExplain } from './explain/explain.tsx';
import styles from './figure.module.css';

/** How long a changed figure is marked. */
const MARKED_MS = 1200;

/** Whether a text has just become another one: true for as long as that is shown. */
function useChanged(text: string): boolean {
  const before = useRef(text);
  const [changed, setChanged] = useState(false);
  useEffect(() => {
    if (before.current === text) return;
    before.current = text;
    setChanged(true);
    const timer = setTimeout(() => setChanged(false), MARKED_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return changed;
}

interface Props {
  readonly of: Explained;
  /** `tile` stands alone, `text` stands in a line or a cell. */
  readonly size?: 'tile' | 'text';
  /** Instead of the display, where the figure has a mark beside it. */
  readonly children?: ReactNode;
}

/** A figure that opens what it is. When it has become another one, it is underlined for a moment, and nothing moves. */
export function Figure({ of: figure, size = 'text', children }: Props) {
  const explain = useExplain();
  const changed = useChanged(figure.display);
  const name = [`${figure.label}: `, '. What it is'] as const;
  // A name replaces what is seen, and so has to hold it: where that is a mark, or no word, the name stands around it.
  const isWritten = children === undefined && /[\p{L}\p{N}]/u.test(figure.display);
  return (
    <button
      type="button"
      className={`${styles.figure} ${size === 'tile' ? styles.tile : ''}`}
      data-changed={changed || undefined}
      onClick={() => explain(figure)}
      aria-label={isWritten ? name.join(figure.display) : undefined}
    >
      {isWritten ? (
        figure.display
      ) : (
        <>
          <span className="visually-hidden">{name[0]}</span>
          {children ?? figure.display}
          <span className="visually-hidden">{name[1]}</span>
        </>
      )}
    </button>
  );
}
