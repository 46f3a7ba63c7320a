import * as z from 'zod';
import * as shown from '../../platform/contract/presentation.ts';

/*
 * What a screen needs beside each figure, in `shown`: the figures themselves stay as they are. Texts are for people, with a true
 * minus.
 */

const text = z.string();
const display = text.meta({ description: 'As people read it.' });
const label = text.meta({ description: 'What it is called.' });
const texts = { message: shown.frame.message, alt: shown.frame.alt };
const judged = { status: shown.status, status_label: shown.statusLabel, better: shown.better };
const range = z
  .object({ low: z.number(), high: z.number(), display })
  .meta({ id: 'ResultsRange', description: 'What nine in ten lie between.' });

const scale = { ...shown.format, domain: shown.domain, bands: shown.bands };

export const named = z.object({ label });

export const shownScore = z.object({ ...scale, ...judged, ...texts, display, confidence_display: display });

export const shownFactor = z.object({
  ...scale,
  ...judged,
  ...texts,
  display,
  confidence_display: display,
  range: range.meta({ description: 'What its confidence leaves open, nine times in ten.' }),
});

export const shownAbsentFactor = z.object({ ...scale, ...judged, ...texts, display });

export const shownContribution = z.object({
  label,
  decimals: shown.precision.decimals,
  display,
  points_display: display,
  share_display: display,
  confidence_display: display,
});

const ofPattern = {
  ...shown.format,
  ...judged,
  ...texts,
  display,
  order: shown.frame.order.meta({ description: 'The strongest is first; those that can’t be said are last.' }),
};
export const shownPattern = z.object({ ...ofPattern, confidence_display: display });
export const shownAbsentPattern = z.object(ofPattern);
export const shownCondition = z.object({
  label,
  display,
  absent_display: display,
  full_display: display,
  membership_display: display,
  message: shown.frame.message,
});

const held = z
  .object({
    within: z.int().nullable(),
    cases: z.int(),
    display,
    status: shown.status,
    message: shown.frame.message,
  })
  .meta({ id: 'ResultsHeld', description: 'How many past intervals held: it stands beside every forecast.' });

export const shownCoverage = z.object({ label, ...held.shape });
export const shownCalibration = z.object({ ...held.shape, alt: shown.frame.alt });
export const shownCase = z.object({
  label,
  display,
  range,
  status: shown.status,
  status_label: text.meta({ description: '`held`, `below` or `above`.' }),
});

const total = {
  display,
  median_display: display,
  range: z.object({ ...range.shape, low_display: display, high_display: display }),
  axis: shown.valueAxis,
};
const namedOutcome = { label, ...shown.format, better: shown.better, role: shown.role };
const chance = {
  status: shown.status,
  status_label: text,
  chance_display: display.meta({ description: 'Of being better than in the last year.' }),
};
const difference = {
  unit: text.nullable().meta({ description: 'What differences are counted in: of percent points.' }),
  decimals: shown.precision.decimals,
  display,
  range,
  changes: z.boolean().meta({ description: 'Whether it shows in what is written of it.' }),
};

export const shownOutcome = z.object({
  ...namedOutcome,
  ...total,
  ...chance,
  ...texts,
  base: z.number().meta({ description: 'With everything in the middle: what the bars of the tornado lie around.' }),
  base_display: display,
  at_risk_display: display,
  held,
});
export const shownEffect = z.object({ label, better: shown.better, role: shown.role, ...difference, ...texts, held });
export const shownBar = z.object({
  label,
  ordinary: z.boolean().meta({ description: 'What goes up and down by itself, and nothing causes.' }),
  low_display: display,
  high_display: display,
  display,
  rank_display: display,
});
export const shownScenario = z.object({ label, ...texts });
export const shownScenarioOutcome = z.object({
  ...namedOutcome,
  ...total,
  ...chance,
  ...texts,
  difference: z.object({ ...difference, better_display: display }),
  held,
});

export const shownPersonas = z.object({ ...texts, silhouette_display: display });
export const shownPersona = z.object({
  ...shown.format,
  ...texts,
  display,
  share_display: display,
});
export const shownTrait = z.object({
  decimals: shown.precision.decimals,
  display,
  population_display: display,
  spread_display: display,
  difference_display: display.meta({ description: 'In standard deviations of all people.' }),
});

export const shownMeasure = z.object({
  label,
  decimals: shown.precision.decimals,
  display,
  sample_display: display,
  coverage_display: display,
  freshness_display: display,
  confidence_display: display,
  window: text.nullable().meta({ description: 'The days that it is of; null where it was submitted.' }),
  message: shown.frame.message,
});
export const shownAbsent = z.object({ label, display, message: shown.frame.message });
export const shownBaseline = z.object({
  label,
  ...shown.format,
  display,
  target_display: display,
  next: shown.label.meta({ description: 'The quarter that is forecast, by the day after its last.' }),
  points: shown.points,
  message: shown.frame.message,
});

export const shownPair = z.object({
  label,
  a_display: display,
  b_display: display,
  change_display: display,
  differs: z.boolean(),
});

const drawing = z.object(shown.frame).meta({ id: 'ResultsDrawing', description: 'A part of the page as a whole.' });
export const drawings = z
  .object({
    factors: drawing.nullable(),
    patterns: drawing.nullable(),
    monte_carlo: drawing.nullable(),
    personas: drawing.nullable(),
  })
  .meta({ description: 'What each part says; null where there is none.' });
