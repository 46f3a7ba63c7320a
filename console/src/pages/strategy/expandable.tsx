import type { ReactNode } from 'react';
import { Icon } from '../../kit/icon.tsx';
import { useOpened } from '../../kit/opened.ts';
import styles from './expandable.module.css';

interface Props {
  /** What the address calls it: no other tile of the page is called so. */
  readonly id: string;
  readonly title: ReactNode;
  /** What stands beside the title, open or not. */
  readonly aside?: ReactNode;
  /** Whether it is open by itself. */
  readonly isOpen?: boolean;
  /** Whether what is in it is made only when it is open, as it has to be read first. */
  readonly isLate?: boolean;
  readonly children: ReactNode;
}

/** A tile that opens in its place; the address keeps that it is open. */
export function Expandable({ id, title, aside, isOpen = false, isLate = false, children }: Props) {
  const details = useOpened(id, isOpen);
  return (
    <details className={styles.tile} {...details}>
      <summary className={styles.summary}>
        <span className={styles.chevron}>
          <Icon name="right" size={16} />
        </span>
        <span className={styles.title}>{title}</span>
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      </summary>
      {(details.open || !isLate) && <div className={styles.inside}>{children}</div>}
    </details>
  );
}
