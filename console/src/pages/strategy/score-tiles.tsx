import { count, NONE } from '../../format/numbers.ts';
import type { Explained } from '../../kit/explain/explain.tsx';
import { Tile } from '../../kit/tile.tsx';
import { explainedHeld } from './explained/held.tsx';
import { explainedConfidence, explainedPatterns, explainedScore } from './explained/score.tsx';
import type { Scene } from './scene.ts';
import styles from './strategy.module.css';

const factorsText = (many: number): string => (many === 1 ? 'of one factor' : `of ${many} factors together`);

/** The time that all of them are of stands above them. */
const untimed = (figure: Explained): Explained => ({ ...figure, window: undefined });

/** A segment in four figures: where it stands, how sure that is, how many patterns hold, how far such forecasts held. */
export function ScoreTiles({ scene }: { readonly scene: Scene }) {
  const { score, patterns, calibration } = scene.data;
  const matched = patterns?.filter((pattern) => pattern.status === 'assessed' && pattern.level !== 'none');
  const strong = matched?.filter((pattern) => pattern.status === 'assessed' && pattern.level === 'strong').length ?? 0;
  const held = calibration?.shown;
  return (
    <div className={styles.figures}>
      <Tile
        of={untimed(explainedScore(scene))}
        status={score?.shown.status ?? 'none'}
        statusLabel={score?.shown.status_label ?? undefined}
        target="of 100 points; 50 is usual"
      />
      <Tile of={untimed(explainedConfidence(scene))} target={factorsText(score?.factors.length ?? 0)} />
      <Tile
        of={untimed(explainedPatterns(scene, matched === undefined ? NONE : count(matched.length)))}
        target={`of ${patterns?.length ?? 0}; ${strong} strongly`}
      />
      <Tile
        of={untimed(explainedHeld(scene))}
        status={held?.status ?? 'none'}
        statusLabel={held?.status === 'good' ? 'as stated' : 'too narrow'}
        target="9 of 10 should"
      />
    </div>
  );
}
