import type { OverviewFigure } from '../../api/generated/showroom.schemas.ts';

/** What the chart of the margin says: how the last whole month stands against its target, and how it moved. */
export function marginTitle(
  { value, window, target, change, reason }: OverviewFigure,
  write: (value: number) => string,
): string {
  if (value === null) {
    const why = reason?.replace(/^Not measurable: |\.$/g, '') ?? '';
    return `Gross margin can’t be measured${why === '' ? '' : `: ${why}`}`;
  }
  const low = target?.low ?? null;
  const stands = low === null ? '' : value >= low ? ', above its target' : ', below its target';
  return `Gross margin was ${write(value)} in ${window.label}${stands} (${change})`;
}
