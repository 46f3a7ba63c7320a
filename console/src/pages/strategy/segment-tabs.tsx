import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import styles from './segments.module.css';
import { SEGMENTS, type SegmentId } from './segments.ts';

interface Props {
  readonly segment: SegmentId;
  onChoose(segment: SegmentId): void;
}

/** The five segments, each with a mark of its own beside its name. */
export function SegmentTabs({ segment, onChoose }: Props) {
  return (
    <div className={styles.segments}>
      <Tabs
        value={segment}
        onChange={(_, next: SegmentId) => onChoose(next)}
        variant="scrollable"
        scrollButtons={false}
        aria-label="Segments"
      >
        {SEGMENTS.map((each) => (
          <Tab
            key={each}
            value={each}
            id={`tab-${each}`}
            aria-controls="segment"
            label={
              <span className={styles.tab} data-segment={each}>
                {each}
              </span>
            }
          />
        ))}
      </Tabs>
    </div>
  );
}
