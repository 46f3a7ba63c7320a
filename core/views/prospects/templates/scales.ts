import type { GaugeScale } from '../widget.ts';

/** Surveys, 1 to 5; 4.25 ends the lowest quarter of the trade. */
export const satisfactionScale: GaugeScale = {
  min: 1,
  max: 5,
  bands: [
    { from: 1, to: 4.25, label: 'At risk' },
    { from: 4.25, to: 4.5, label: 'Good' },
    { from: 4.5, to: 5, label: 'Excellent' },
  ],
};

/** Of technicians' time on shift, in percent. */
export const teamScale: GaugeScale = {
  min: 0,
  max: 100,
  bands: [
    { from: 0, to: 70, label: 'Free' },
    { from: 70, to: 80, label: 'Healthy' },
    { from: 80, to: 100, label: 'Stretched' },
  ],
};

/** Of seats that are paid for, in percent: above 100 more are used than paid for. */
export const licenseScale: GaugeScale = {
  min: 0,
  max: 110,
  bands: [
    { from: 0, to: 80, label: 'Idle seats' },
    { from: 80, to: 90, label: 'Watch' },
    { from: 90, to: 100, label: 'Well used' },
    { from: 100, to: 110, label: 'Overused' },
  ],
};
