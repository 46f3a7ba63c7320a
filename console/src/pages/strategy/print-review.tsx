import { printStrategyReview } from '../../api/generated/showroom.ts';
import { useWrite } from '../../api/write.ts';
import { count } from '../../format/numbers.ts';
import { Icon } from '../../kit/icon.tsx';
import { Problem } from '../../kit/states.tsx';
import { WriteButton } from '../../kit/write-button.tsx';
import styles from './strategy.module.css';

interface Props {
  readonly session: string;
  readonly version: number;
}

/** Prints the whole version as PDF, and leads to the file. */
export function PrintReview({ session, version }: Props) {
  const print = useWrite(() => printStrategyReview(session, { version }));
  const report = print.result;
  return (
    <div className={styles.print}>
      <WriteButton
        variant="outlined"
        startIcon={<Icon name="print" size={16} />}
        disabled={print.isRunning}
        onClick={() => void print.run()}
      >
        {print.isRunning ? 'Printing …' : 'Print'}
      </WriteButton>
      <span role="status">
        {report !== undefined && (
          <a href={report.downloadUrl} className={styles.download}>
            <Icon name="download" size={16} /> Download PDF, {count(report.pages)} pages
          </a>
        )}
      </span>
      {print.problem !== undefined && <Problem problem={print.problem} />}
    </div>
  );
}
