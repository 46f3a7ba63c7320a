import type { ReactNode } from 'react';
import styles from './academy.module.css';

/** A card whose heading is that of the chart in it. */
export function Panel({ isWide = false, children }: { readonly isWide?: boolean; readonly children: ReactNode }) {
  return <section className={`${styles.panel} ${isWide ? styles.wide : ''}`}>{children}</section>;
}
