import { markingCauses } from './causes/marking.ts';

/** What a chart is drawn with: a picture can be made of drawings and coloured cells; those are a table already. */
export type DrawnAs = 'svg' | 'html' | 'cells' | 'table';

export const isTableAlready = (drawnAs: DrawnAs): boolean => drawnAs === 'cells' || drawnAs === 'table';
export const hasPicture = (drawnAs: DrawnAs): boolean => drawnAs === 'svg' || drawnAs === 'cells';

export interface ChartActionsProps {
  readonly drawnAs: DrawnAs;
  readonly isTable: boolean;
  /** Whether causes are marked; undefined where there are none to mark. */
  readonly isMarked: boolean | undefined;
  onTable(): void;
  onPng(): void;
  onCsv(): void;
}

/** Hides the marks of causes, or shows them. */
export const turn = (isMarked: boolean): void => markingCauses.change(isMarked ? 'hidden' : 'marked');

/** What the switch between a chart and its table leads to. */
export const asWords = (isTable: boolean): string => (isTable ? 'As chart' : 'As table');
