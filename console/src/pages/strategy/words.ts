const STAGES: Readonly<Record<string, string>> = {
  factors: 'Factors',
  patterns: 'Patterns',
  monte_carlo: 'Forecast',
  calibration: 'Past forecasts',
  personas: 'Personas',
  rich_content: 'Content',
};

/** What a stage of a generation makes. */
export const stageName = (stage: string): string => STAGES[stage] ?? stage;

/** The forecast where nobody acts, among the scenarios of a simulation. */
export const AS_IT_GOES = 'as-it-goes';
