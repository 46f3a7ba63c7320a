import type { Better, Format, SectionId, Unit } from '../answer/payload.ts';
import type { DimensionId } from '../telemetry/dimensions.ts';
import type { MetricText } from './metric.ts';

export const PERSON: readonly DimensionId[] = ['channel', 'region', 'platform', 'client_id'];
export const MEMBERSHIP: readonly DimensionId[] = [...PERSON, 'plan_type'];
export const LESSON: readonly DimensionId[] = [...PERSON, 'course_id', 'lesson_id'];

const formats: Readonly<Record<Unit, Format>> = {
  count: 'integer',
  usd: 'currency',
  percent: 'percent',
  ratio: 'decimal',
  seconds: 'duration',
  hours: 'duration',
  days: 'integer',
};

/** What a metric says about itself; its format goes by its unit. */
export function text(
  section: SectionId,
  dimensions: readonly DimensionId[],
): (id: string, label: string, unit: Unit, better: Better, definition: string) => MetricText {
  return (id, label, unit, better, definition) => ({
    id,
    section,
    label,
    unit,
    format: formats[unit],
    better,
    definition,
    dimensions,
  });
}
