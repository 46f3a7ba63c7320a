import { Figure } from '../../../kit/figure.tsx';
import { RowsTable } from '../rows-table.tsx';
import { explained, type Scene } from '../scene.ts';
import { explainedFactor } from './factor.tsx';
import { explainedPattern } from './pattern.tsx';
import { POINTS, SHARES, VersionsLine } from './versions-line.tsx';

/** Where a segment stands: the factors behind it, and its course from version to version. */
export function explainedScore(scene: Scene) {
  const { segment, score } = scene.data;
  const names = score?.factors.map(scene.catalogues.name).join(', ') ?? 'its factors';
  return explained(scene, {
    label: `${segment} score`,
    display: score?.shown.display ?? '—',
    unit: 'points of 100; 50 is usual',
    definition: score?.shown.message ?? 'Its factors could not be computed.',
    formula: `Weighted mean of ${names}, each turned so that more is better`,
    rows: () => <FactorsOf scene={scene} />,
    history: () => (
      <VersionsLine
        scene={scene}
        label={`${segment} score`}
        scale={POINTS}
        pick={(results) => results.score && { value: results.score.value, display: results.score.shown.display }}
      />
    ),
  });
}

/** How sure a segment’s figure is. */
export function explainedConfidence(scene: Scene) {
  const { score } = scene.data;
  return explained(scene, {
    label: 'Confidence',
    display: score?.shown.confidence_display ?? '—',
    unit: 'percent, of the score',
    definition:
      'How much is known of the figure: from how many measures are there, of how large samples, and how fresh.',
    formula: scene.catalogues.formulas.factorConfidence,
    rows: () => <FactorsOf scene={scene} />,
    history: () => (
      <VersionsLine
        scene={scene}
        label="Confidence"
        scale={SHARES}
        pick={(results) =>
          results.score && { value: results.score.confidence, display: results.score.shown.confidence_display }
        }
      />
    ),
  });
}

function FactorsOf({ scene }: { readonly scene: Scene }) {
  return (
    <RowsTable
      label="Factors of the segment"
      columns={['Factor', 'Points', 'Stands as', 'Confidence']}
      rows={(scene.data.factors ?? []).map((factor) => ({
        id: factor.id,
        cells: [
          `${factor.id} ${factor.name}`,
          <Figure key="points" of={explainedFactor(scene, factor)}>
            {factor.shown.display}
          </Figure>,
          factor.shown.status_label ?? '—',
          factor.status === 'computed' ? factor.shown.confidence_display : '—',
        ],
      }))}
    />
  );
}

/** How many of the patterns that name a segment hold: each of them, and how many did in each version. */
export function explainedPatterns(scene: Scene, display: string) {
  const all = scene.data.patterns ?? [];
  const most = Math.max(1, all.length);
  return explained(scene, {
    label: 'Patterns that hold',
    display,
    unit: `of ${all.length} that name ${scene.data.segment}`,
    definition: 'Patterns whose conditions on factors are all met, at least in part.',
    formula: scene.catalogues.formulas.strength,
    rows: () => (
      <RowsTable
        label="Patterns of the segment"
        columns={['Pattern', 'Holds to', 'Confidence']}
        rows={all
          .toSorted((a, b) => a.shown.order - b.shown.order)
          .map((pattern) => ({
            id: pattern.id,
            cells: [
              `${pattern.id} ${pattern.name}`,
              <Figure key="strength" of={explainedPattern(scene, pattern)}>
                {pattern.shown.display}
              </Figure>,
              pattern.status === 'assessed' ? pattern.shown.confidence_display : '—',
            ],
          }))}
      />
    ),
    history: () => (
      <VersionsLine
        scene={scene}
        label="Patterns that hold"
        scale={{ min: 0, max: most, ticks: [0, most].map((value) => ({ value, display: String(value) })) }}
        pick={({ patterns }) => {
          if (patterns === null) return undefined;
          const value = patterns.filter((each) => each.status === 'assessed' && each.level !== 'none').length;
          return { value, display: String(value) };
        }}
      />
    ),
  });
}
