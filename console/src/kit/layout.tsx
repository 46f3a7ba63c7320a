import type { ReactNode } from 'react';
import { useEffect } from 'react';
import styles from './layout.module.css';

interface PageProps {
  readonly title: string;
  /** One sentence that says how it stands. */
  readonly lead?: ReactNode;
  /** Where the page is below another one. */
  readonly above?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page within the frame: its title, the sentence that says how it stands, what can be done, then the figures. */
export function Page({ title, lead, above, actions, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Showroom`;
  }, [title]);
  return (
    <article className={styles.page}>
      <header className={styles.head}>
        <div className={styles.words}>
          {above !== undefined && <nav aria-label="Breadcrumb">{above}</nav>}
          <h1>{title}</h1>
          {lead !== undefined && <div className={styles.lead}>{lead}</div>}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </article>
  );
}

interface GridProps {
  /** Whether what stands beside each other is as high as the highest of it. */
  readonly isEven?: boolean;
  readonly children: ReactNode;
}

/** Twelve columns on a wide screen, eight, four and one below; what stands in it says how many it takes. */
export function Grid({ isEven = false, children }: GridProps) {
  return <div className={`${styles.grid} ${isEven ? styles.even : ''}`}>{children}</div>;
}

interface CardProps {
  readonly title: ReactNode;
  /** What is shown, unit and period. */
  readonly subtitle?: ReactNode;
  /** Columns of twelve. */
  readonly span?: 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 12;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page with a heading of its own. */
export function Card({ title, subtitle, span = 12, actions, children }: CardProps) {
  return (
    <section className={`${styles.card} ${styles[`span${span}`]}`}>
      <header className={styles.cardHead}>
        <div>
          <h2>{title}</h2>
          {subtitle !== undefined && <p className={styles.subtitle}>{subtitle}</p>}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </section>
  );
}
