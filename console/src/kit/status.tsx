import styles from './status.module.css';

/** How a figure stands against its target; `none` where nothing judges it. */
export type Status = 'good' | 'warn' | 'bad' | 'info' | 'none';

const WORDS: Readonly<Record<Status, string>> = {
  good: 'On target',
  warn: 'Watch',
  bad: 'Off target',
  info: 'Note',
  none: '',
};

/** The shape of each status, as in the printed reports: whoever sees no colour sees the shape, whoever sees nothing hears the word. */
export function StatusMark({ status, size = 16 }: { readonly status: Status; readonly size?: number }) {
  const shape = {
    good: (
      <>
        <circle cx="8" cy="8" r="7" fill="currentColor" />
        <path d="M4.5 8.5l2.5 2.5 4.5-5" className={styles.inside} />
      </>
    ),
    warn: (
      <>
        <path d="M8 1l7.5 14H.5z" fill="currentColor" />
        <path d="M8 6v4m0 2.2v.1" className={styles.inside} />
      </>
    ),
    bad: (
      <>
        <path d="M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5z" fill="currentColor" />
        <path d="M8 4v5m0 2.6v.1" className={styles.inside} />
      </>
    ),
    info: (
      <>
        <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
        <circle cx="8" cy="8" r="2.4" fill="currentColor" />
      </>
    ),
    none: <path d="M3 8h10" stroke="currentColor" strokeWidth="1.6" />,
  }[status];
  return (
    <svg
      className={`${styles.mark} ${styles[status]}`}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      {shape}
    </svg>
  );
}

interface PillProps {
  readonly status: Status;
  readonly children: string;
}

/** A word on a tint, with the shape of its status. */
export function Pill({ status, children }: PillProps) {
  return (
    <span className={`${styles.pill} ${styles[`${status}Pill`]}`}>
      {status !== 'none' && <StatusMark status={status} size={12} />}
      {children}
    </span>
  );
}

/** What a status is called where it stands without other words. */
export function statusWord(status: Status): string {
  return WORDS[status];
}
