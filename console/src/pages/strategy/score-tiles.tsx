import type { ResultsSegment } from '../../api/generated/showroom.schemas.ts';
import type { Asked } from '../../api/request.ts';
import { count, NONE } from '../../format/numbers.ts';
import { Tile } from '../../kit/tile.tsx';
import styles from './strategy.module.css';
import type { Catalogues } from './use-catalogues.ts';
import { heldText, pointsText, shareText } from './words.ts';

interface Props {
  readonly data: ResultsSegment;
  readonly catalogues: Catalogues;
  readonly asked: Asked;
}

/** A segment in four figures: where it stands, how sure that is, how many patterns hold, how far such forecasts held. */
export function ScoreTiles({ data: { segment, score, patterns, calibration }, catalogues, asked }: Props) {
  const held = calibration?.overall.find(({ interval, cases }) => interval === 'p5-p95' && cases > 0);
  const matched = patterns?.filter((pattern) => pattern.status === 'assessed' && pattern.level !== 'none');
  const strong = matched?.filter((pattern) => pattern.status === 'assessed' && pattern.level === 'strong').length ?? 0;
  return (
    <div className={styles.figures}>
      <Tile
        of={{
          label: `${segment} score`,
          display: score?.value == null ? NONE : pointsText(score.value),
          unit: 'score',
          window: 'of 100',
          definition: `The weighted mean of ${score?.factors.map(catalogues.name).join(', ') ?? 'its factors'}, each turned so that more is better.`,
          asked,
        }}
        target="Usual 50"
      />
      <Tile
        of={{
          label: 'Confidence',
          display: score === null ? NONE : shareText(score.confidence),
          window: 'of the score',
          definition: 'From how many measures are there, of how large samples, and how fresh.',
          asked,
        }}
        target={`${score?.factors.length ?? 0} factors`}
      />
      <Tile
        of={{
          label: 'Patterns that hold',
          display: matched === undefined ? NONE : count(matched.length),
          window: `of ${patterns?.length ?? 0}`,
          definition: 'Patterns whose conditions on factors hold to more than nought.',
          asked,
        }}
        target={`${strong} strongly`}
      />
      <Tile
        of={{
          label: 'Past intervals held',
          display: held === undefined ? NONE : `${held.within} of ${held.cases}`,
          window: 'past quarters',
          definition:
            'The same method was run at the beginning of past quarters with what was known then: so many outcomes fell into the interval that it gave for nine in ten.',
          asked,
        }}
        target={held === undefined ? heldText(calibration) : `Stated ${shareText(held.expected)}`}
      />
    </div>
  );
}
