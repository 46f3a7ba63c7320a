import type { GaugeScale } from '../widget.ts';

/** Surveys, 1 to 5; 4.25 ends the lowest quarter of the trade. */
export const satisfactionScale: GaugeScale = {
  min: 1,
  max: 5,
  bands: [
    { from: 1, to: 4.25, label: 'At risk', tone: 'bad' },
    { from: 4.25, to: 4.5, label: 'Good', tone: 'good' },
    { from: 4.5, to: 5, label: 'Excellent', tone: 'good' },
  ],
};

/** Of technicians' time on shift, in percent. */
export const teamScale: GaugeScale = {
  min: 0,
  max: 100,
  bands: [
    { from: 0, to: 70, label: 'Free', tone: 'warn' },
    { from: 70, to: 80, label: 'Healthy', tone: 'good' },
    { from: 80, to: 100, label: 'Stretched', tone: 'bad' },
  ],
};

/** Of seats that are paid for, in percent: above 100 more are used than paid for. */
export const licenseScale: GaugeScale = {
  min: 0,
  max: 110,
  bands: [
    { from: 0, to: 80, label: 'Idle seats', tone: 'bad' },
    { from: 80, to: 90, label: 'Watch', tone: 'warn' },
    { from: 90, to: 100, label: 'Well used', tone: 'good' },
    { from: 100, to: 110, label: 'Overused', tone: 'bad' },
  ],
};

/** The scale by which a figure is judged wherever it stands, by its measure. */
const scales: Readonly<Partial<Record<string, GaugeScale>>> = {
  satisfaction: satisfactionScale,
  'utilization-28-days': teamScale,
  'license-utilization': licenseScale,
};

export function scaleOf(measure: string): GaugeScale | null {
  return scales[measure] ?? null;
}
