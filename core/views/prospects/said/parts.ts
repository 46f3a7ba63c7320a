import { valueFormat, writeValue } from '../../../kernel/presentation/write.ts';
import type { FunnelData, PieData, WaterfallData } from '../widgets/data.ts';
import { because, within } from './words.ts';

const share = valueFormat('percentage');

/** `Microsoft makes up 45.2%, then Adobe with 20.1%`. */
export function pieMessage({ segments, reason }: PieData): string {
  const [first, second] = segments.toSorted((a, b) => b.value - a.value);
  if (!first) return `There are no shares${because(reason)}`;
  if (!second) return alone(first);
  const then = `then ${second.label} with ${writeValue(share, second.percentage)}`;
  return `${first.label} makes up ${writeValue(share, first.percentage)}, ${then}`;
}

/** `All 10 are compliant`; of anything but counts, `All of it is Microsoft: $1,204`. */
function alone({ label, display }: PieData['segments'][number]): string {
  if (!/^\d+$/.test(display)) return `All of it is ${label}: ${display}`;
  return display === '1' ? `The only one is ${within(label)}` : `All ${display} are ${within(label)}`;
}

export function pieAlt({ segments }: PieData): string {
  const said = segments.map(({ label, percentage }) => `${label} ${writeValue(share, percentage)}`);
  return `${said.length > 0 ? said.join(', ') : 'No shares'}.`;
}

/** `Net benefit of $488,708; the largest step is price paid at −$325,435`: of the parts, where there are any. */
export function waterfallMessage({ steps, reason }: WaterfallData): string {
  const end = steps.at(-1);
  const parts = steps.slice(0, -1).filter(({ role }) => role === 'part');
  const [most] = parts.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
  if (!end || !most) return `There are no steps${because(reason)}`;
  return `${end.label} of ${end.display}; the largest step is ${within(most.label)} at ${most.display}`;
}

export function waterfallAlt({ steps }: WaterfallData): string {
  const said = steps.map(({ label, display }) => `${label} ${display}`);
  return `${said.length > 0 ? said.join(', ') : 'No steps'}.`;
}

/** `301 of 932 reached Survey answered, 32.3%`. */
export function funnelMessage({ stages, reason }: FunnelData): string {
  const [first] = stages;
  const last = stages.at(-1);
  if (!first || !last || reason !== undefined) return `There are no stages${because(reason)}`;
  const whole = last.percentage === null ? '' : `, ${writeValue(share, last.percentage)}`;
  return `${last.display} of ${first.display} reached ${last.label}${whole}`;
}

export function funnelAlt({ stages }: FunnelData): string {
  const said = stages.map(({ label, display }) => `${label} ${display}`);
  return `${said.length > 0 ? said.join(', ') : 'No stages'}.`;
}
