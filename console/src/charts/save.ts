import { type ChartTable, csvOf } from './series.ts';

/** The name of a file, from what a chart says. */
export function fileName(title: string, ending: string): string {
  const words = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return `${words.slice(0, 80) || 'chart'}.${ending}`;
}

/** Has the browser save a file. */
export function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export function saveCsv(table: ChartTable, title: string): void {
  // The mark by which spreadsheets know UTF-8.
  save(new Blob(['\uFEFF', csvOf(table)], { type: 'text/csv;charset=utf-8' }), fileName(title, 'csv'));
}
