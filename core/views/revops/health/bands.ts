import type { HealthBand } from './schema.ts';

interface Band {
  readonly id: HealthBand;
  readonly label: string;
  /** Lowest score of the band, in points; it ends below the band before. */
  readonly from: number;
  readonly rationale: string;
}

/** The four bands of the dashboards, best first. The bounds are those of the dashboards' contract. */
export const bands: readonly Band[] = [
  { id: 'healthy', label: 'Healthy', from: 80, rationale: 'nearly every signal is good: leave it to the rep' },
  { id: 'monitor', label: 'Monitor', from: 60, rationale: 'one or two signals are weak: look at it each week' },
  { id: 'at_risk', label: 'At Risk', from: 40, rationale: 'half of what wins a deal lacks: the manager steps in' },
  { id: 'critical', label: 'Critical', from: 0, rationale: 'most of what wins a deal lacks: rescue it or let it go' },
];

/** The band of a score. */
export function bandOf(score: number): HealthBand {
  const band = bands.find(({ from }) => score >= from);
  if (!band) throw new Error(`no band for the score ${score}`);
  return band.id;
}
