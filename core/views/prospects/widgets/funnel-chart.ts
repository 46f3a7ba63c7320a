import { stages } from '../../../world/index.ts';
import type { BoundRows } from '../binding/bound.ts';
import { presentFunnel } from '../presented/parts.ts';
import type { WidgetConfig } from '../widget.ts';
import type { FunnelData, Provenance } from './data.ts';
import { display } from './format.ts';
import { figuresOf, provenanceOf, reasonOf, rowsIn, widgetKind } from './kind.ts';
import { percentOf, sumServed } from './sums.ts';

type Stage = FunnelData['stages'][number];

/** Stages of which each is a part of the one before. */
export const funnelChart = widgetKind<'funnel-chart'>({
  type: 'funnel-chart',
  generate({ config }, bound) {
    const { timestamp } = bound;
    const rows = rowsIn(bound);
    if (rows) {
      const reason = rows.rows.length === 0 ? { reason: 'There is no open opportunity.' } : {};
      return {
        data: { stages: stagesOf(config, reached(rows)), timestamp, ...reason },
        provenance: provenanceOf('/stages', rows),
      };
    }
    const figures = figuresOf(bound);
    const known = figures.filter(({ figure }) => figure.value !== null);
    const capped: { label: string; value: number }[] = [];
    const provenance: Provenance[] = [];
    for (const [index, requirement] of known.entries()) {
      const own = Math.max(0, requirement.figure.value ?? 0);
      const most = capped.at(-1)?.value ?? own;
      capped.push({ label: requirement.as, value: Math.min(own, most) });
      provenance.push(...provenanceOf(`/stages/${index}`, own > most ? cappedAt(requirement, own) : requirement));
    }
    const reason = known.length === 0 ? { reason: reasonOf(figures, 'There are no figures.') } : {};
    return { data: { stages: stagesOf(config, capped), timestamp, ...reason }, provenance };
  },
  present: presentFunnel,
});

function stagesOf(config: WidgetConfig, list: readonly { label: string; value: number }[]): Stage[] {
  const first = list[0]?.value ?? 0;
  return list.map(({ label, value }) => ({
    label,
    value,
    percentage: percentOf(value, first),
    display: display(config, value),
  }));
}

/** Of the open opportunities, how many (or how much) have reached at least each stage. */
function reached({ rows, requirement }: BoundRows): { label: string; value: number }[] {
  const { value: column = 'count' } = requirement;
  return stages.map((label, index) => {
    const later: readonly string[] = stages.slice(index);
    const there = rows.filter((row) => later.includes(String(row.stage)));
    return { label, value: sumServed(there.map((row) => (column === 'count' ? 1 : Number(row[column] ?? 0)))) };
  });
}

function cappedAt<T extends { readonly rationale: string }>(requirement: T, own: number): T {
  return {
    ...requirement,
    rationale: `${requirement.rationale} It is ${own}, shown as no more than the stage before.`,
  };
}
