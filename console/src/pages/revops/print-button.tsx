import type { Report } from '../../api/generated/showroom.schemas.ts';
import { useWrite } from '../../api/write.ts';
import { count } from '../../format/numbers.ts';
import { Icon } from '../../kit/icon.tsx';
import { Problem } from '../../kit/states.tsx';
import { WriteButton } from '../../kit/write-button.tsx';
import styles from './print-button.module.css';

interface Props {
  /** Makes the report of what is on the screen. */
  print(): Promise<Report>;
}

const KILO = 1000;

/** Prints a dashboard as PDF, and then has the link to it. */
export function PrintButton({ print }: Props) {
  const { run, isRunning, result, problem } = useWrite(print);
  return (
    <div className={styles.print}>
      <WriteButton
        variant="outlined"
        disabled={isRunning}
        onClick={() => void run()}
        startIcon={<Icon name="print" size={16} />}
      >
        {isRunning ? 'Printing' : 'Print'}
      </WriteButton>
      <div role="status">
        {result && (
          <a href={result.downloadUrl} download>
            Download PDF, {result.pages} pages, {count(result.sizeBytes / KILO)} kB
          </a>
        )}
      </div>
      {problem && <Problem problem={problem} />}
    </div>
  );
}
