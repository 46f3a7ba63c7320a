import type { RevOpsDrawingTilesItem } from '../../../api/generated/showroom.schemas.ts';
import { NONE } from '../../../format/numbers.ts';
import { Figure } from '../../../kit/figure.tsx';
import type { Source } from '../answers.ts';
import styles from './coaching.module.css';
import { benchmarkOf } from './parts.ts';

interface Props {
  readonly tile: RevOpsDrawingTilesItem;
  readonly name: string;
  readonly window: string;
  readonly source: Source;
  write(value: number): string;
}

/** What the one in the middle has. Whoever looks at it learns nothing of single colleagues, and so sees no rows of theirs. */
export function Median({ tile, name, window, source: { asked, tick }, write }: Props) {
  const median = benchmarkOf(tile, 'median');
  if (median === undefined) return null;
  const { label, value } = median;
  return (
    <p className={styles.note}>
      {label}{' '}
      <Figure
        of={{
          label: `${label}, ${name.toLowerCase()}`,
          display: value === null ? NONE : write(value),
          window,
          definition:
            'What the one in the middle has, of those for whom it is measured; of two in the middle, their mean.',
          formula: `median of rep_performance_view.${tile.field}`,
          tick,
          asked,
          history: () => <p>Medians are made of figures of now, and not kept: there is no line over time.</p>,
          rows: () => <p>It is made of colleagues’ rows, which are not shown on a page about one person.</p>,
        }}
      />
    </p>
  );
}
