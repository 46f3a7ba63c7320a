import { betterByBands, type Yardstick } from '../../../kernel/presentation/judge.ts';
import type { Band, Better } from '../../../kernel/presentation/vocabulary.ts';
import type { BoundFigure } from '../binding/bound.ts';
import { scaleOf } from '../templates/scales.ts';
import type { GaugeScale, ScaleBand, Widget } from '../widget.ts';

/** What the company earns is what the client pays: more of it is neither good nor bad for whoever looks at its own dashboard. */
const paidByTheClient: ReadonlySet<string> = new Set(['mrr', 'arr', 'revenue']);

/** What a widget's figure is judged by: its target, and the scale of its measure. */
export function yardstickOf({ config, target }: Widget, figure: BoundFigure): Yardstick {
  const bands = judgingBands(config.scale, scaleOf(figure.id));
  return {
    better: betterByBands(bands) ?? (config.invertTrend === true ? 'lower' : betterOf(figure)),
    target: target?.value ?? null,
    bands,
  };
}

/** Where good lies for the client, by the direction of the figure. */
export function betterOf({ id, direction, scope }: BoundFigure): Better | null {
  if (scope === 'client' && paidByTheClient.has(id)) return null;
  if (direction === 'neutral') return null;
  return direction === 'up-is-good' ? 'higher' : 'lower';
}

/**
 * The bands that judge: those of the widget's own scale, whose words have a tone by themselves or by the standing scale.
 * A scale that somebody has set without tones judges nothing.
 */
function judgingBands(own: GaugeScale | undefined, standing: GaugeScale | null): readonly Band[] {
  const bands = tonedBands(own?.bands ?? standing?.bands ?? [], standing);
  return bands.some(({ tone }) => tone !== 'none') ? bands : [];
}

/** Bands with their tones; those of templates that were stored before bands had any are known by their words. */
export function tonedBands(bands: readonly ScaleBand[], standing: GaugeScale | null): readonly Band[] {
  return bands.map(({ from, to, label, tone }): Band => {
    const known = standing?.bands.find((band) => band.label === label);
    return { from, to, label, tone: tone ?? known?.tone ?? 'none' };
  });
}
