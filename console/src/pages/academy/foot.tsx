import Button from '@mui/material/Button';
import { type Explained, useExplain } from '../../kit/explain/explain.tsx';
import { Icon } from '../../kit/icon.tsx';
import styles from './academy.module.css';

interface Props {
  readonly of: Explained;
  /** Where the figures are from, and of which tick. */
  readonly source: string;
  /** Opens the people behind it. */
  onPeople?: (() => void) | undefined;
}

/** Below a chart or table: what it is with the request that fetched it, and who stands behind it. */
export function Foot({ of, source, onPeople }: Props) {
  const explain = useExplain();
  return (
    <div className={styles.foot}>
      <Button
        onClick={() => explain(of)}
        startIcon={<Icon name="info" size={16} />}
        aria-label={`What it is: ${of.label}`}
      >
        What it is
      </Button>
      {onPeople && (
        <Button onClick={onPeople} startIcon={<Icon name="person" size={16} />} aria-label={`People: ${of.label}`}>
          People
        </Button>
      )}
      <span className={styles.source}>{source}</span>
    </div>
  );
}
