import styles from './choose.module.css';

interface Props {
  readonly isChosen: boolean;
  onChoose(): void;
  readonly children: string;
}

/** The name of a row that is shown below, or will be. */
export function Choose({ isChosen, onChoose, children }: Props) {
  return (
    <button type="button" className={styles.choose} aria-pressed={isChosen} onClick={onChoose}>
      {children}
    </button>
  );
}
