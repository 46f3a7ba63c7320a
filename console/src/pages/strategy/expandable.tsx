import type { ReactNode } from 'react';
import { Icon } from '../../kit/icon.tsx';
import styles from './expandable.module.css';

interface Props {
  readonly title: ReactNode;
  /** What stands beside the title, open or not. */
  readonly aside?: ReactNode;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

/** A tile that opens in its place. */
export function Expandable({ title, aside, isOpen = false, children }: Props) {
  return (
    <details className={styles.tile} open={isOpen}>
      <summary className={styles.summary}>
        <span className={styles.chevron}>
          <Icon name="right" size={16} />
        </span>
        <span className={styles.title}>{title}</span>
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      </summary>
      <div className={styles.inside}>{children}</div>
    </details>
  );
}
