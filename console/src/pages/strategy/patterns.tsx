import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import type { ResultsPattern } from '../../api/generated/showroom.schemas.ts';
import { Card } from '../../kit/layout.tsx';
import { Empty } from '../../kit/states.tsx';
import styles from './expandable.module.css';
import { PatternTile } from './pattern-tile.tsx';
import type { Scene } from './scene.ts';

interface Props {
  readonly scene: Scene;
  readonly patterns: readonly ResultsPattern[];
  /** Whether those that don’t hold are shown too. */
  readonly showsAll: boolean;
  onShowAll(showsAll: boolean): void;
}

const holds = (pattern: ResultsPattern): boolean => pattern.status === 'assessed' && pattern.level !== 'none';

/** The patterns that name a segment, the strongest first: what to do about each, and why it holds. */
export function Patterns({ scene, patterns, showsAll, onShowAll }: Props) {
  const shown = patterns
    .filter((pattern) => showsAll || holds(pattern))
    .toSorted((a, b) => a.shown.order - b.shown.order);
  return (
    <Card
      title="Patterns"
      subtitle={scene.data.drawings.patterns?.message}
      span={6}
      actions={
        <FormControlLabel
          slotProps={{ typography: { variant: 'body2' } }}
          control={<Switch checked={showsAll} onChange={({ target }) => onShowAll(target.checked)} />}
          label="Those that don’t hold, too"
        />
      }
    >
      {shown.length === 0 && (
        <Empty title="No pattern holds here">The others can be looked at by the switch above.</Empty>
      )}
      <div className={styles.tiles}>
        {shown.map((pattern) => (
          <PatternTile key={pattern.id} scene={scene} pattern={pattern} />
        ))}
      </div>
    </Card>
  );
}
