import type { ReactNode } from 'react';
import styles from './facts.module.css';

/** What is known of one thing, line by line: a name at the left, what it is at the right. */
export function Facts({ facts }: { readonly facts: readonly (readonly [name: string, is: ReactNode])[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(([name, is]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{is}</dd>
        </div>
      ))}
    </dl>
  );
}
