import type { RevenueBridge } from '../../api/generated/showroom.schemas.ts';
import type { WaterfallPart } from '../../charts/waterfall-spans.ts';
import { day, month } from '../../format/times.ts';

const LABELS = { new: 'New', expansion: 'Expansion', contraction: 'Contraction', churned: 'Churned' } as const;

/** The parts of the bridge as a waterfall draws them, totals at both ends. */
export function bridgeParts({ from, to, start, steps, end }: RevenueBridge): readonly WaterfallPart[] {
  return [
    { id: 'start', label: month(from), value: start, kind: 'total' },
    ...steps.map(({ movement, value, clients }): WaterfallPart => {
      const note = `${clients} ${clients === 1 ? 'client' : 'clients'}`;
      return { id: movement, label: LABELS[movement], value, kind: 'step', note };
    }),
    { id: 'end', label: day(to), value: end, kind: 'total' },
  ];
}

/** What the bridge says: whether revenue grew over the year, and by what most. */
export function bridgeTitle({ start, steps, end }: RevenueBridge, write: (value: number) => string): string {
  const grown = end - start;
  const helped = steps.filter(({ value }) => value !== 0 && value > 0 === grown >= 0);
  const [most] = helped.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
  if (grown === 0 || most === undefined) return 'Recurring revenue is what it was a year ago';
  const percent = start === 0 ? null : Math.abs((100 * grown) / start).toFixed(1);
  const by = percent === null ? write(Math.abs(grown)) : `${percent}%`;
  const cause = {
    new: 'new clients brought most',
    expansion: 'existing clients brought most',
    contraction: 'reductions took most',
    churned: 'clients that left took most',
  }[most.movement];
  return `Recurring revenue ${grown > 0 ? 'grew' : 'fell'} ${by} over the year: ${cause}`;
}
