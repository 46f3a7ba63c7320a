export { presentCalibration } from './calibration.ts';
export { presentComparison } from './comparison.ts';
export { presentFactor, presentScore } from './factors.ts';
export { presentBaseline, presentMeasure } from './measures.ts';
export { presentPatterns } from './patterns.ts';
export { presentPersonas } from './personas.ts';
export { presentSegment } from './segment.ts';
export { presentSimulation } from './simulation.ts';
