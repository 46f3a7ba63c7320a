/**
 * Reports: from one tick's state to the bytes of a PDF. Each page type first in a process of its own and warm, beside
 * pdfkit's plainest document of as many pages and the Python peer of toolchain.md, and the memory that a hundred take.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pageTypes } from '../core/views/operations/index.ts';
import type { ReportTimes } from './tools/make-reports.ts';
import { type Finding, report } from './tools/report.ts';
import { median } from './tools/timing.ts';

const FIRST_RUNS = 3;
const WARM_RUNS = 9;
const MANY = 100;
const FIRST_BAR = 400;
const WARM_BAR = 250;
const MEMORY_BAR = 512;

/** Milliseconds of ReportLab with Matplotlib, four pages and two charts, on such a machine (shared/design/toolchain.md). */
const python = {
  first: { name: 'ReportLab and Matplotlib, 4 pages, first', value: 304 },
  warm: { name: 'ReportLab and Matplotlib, 4 pages, warm', value: 281 },
};

/** Makes one type of report so often in a fresh process. */
function make(pageType: string, times: number): ReportTimes {
  const file = join(import.meta.dirname, 'tools/make-reports.ts');
  return JSON.parse(execFileSync(process.execPath, [file, pageType, String(times)], { encoding: 'utf8' }));
}

interface Measured {
  readonly pageType: string;
  readonly pages: number;
  readonly firsts: readonly number[];
  readonly warm: readonly number[];
  readonly plain: readonly number[];
}

function measure(pageType: string): Measured {
  const colds = Array.from({ length: FIRST_RUNS - 1 }, () => make(pageType, 1).first);
  const { first, warm, plain, pages } = make(pageType, 1 + WARM_RUNS);
  return { pageType, pages, firsts: [...colds, first], warm, plain };
}

const timed = (times: readonly number[]) => ({ value: median(times), best: Math.min(...times), unit: 'ms' });

function rowsOf({ pageType, pages, firsts, warm, plain }: Measured): readonly Finding[] {
  const what = `${pageType}, ${pages} pages`;
  const peer = { name: `pdfkit, ${pages} plain pages`, value: median(plain) };
  return [
    { what: `${what}, first`, ...timed(firsts), atMost: FIRST_BAR, peer: python.first },
    { what: `${what}, warm`, ...timed(warm), atMost: WARM_BAR, peer },
  ];
}

const measured = pageTypes.map(measure);
const all = make('all', MANY);
report('reports', [
  ...measured.flatMap(rowsOf),
  { what: 'all types, warm', ...timed(measured.map(({ warm }) => median(warm))), atMost: WARM_BAR, peer: python.warm },
  { what: `peak memory after ${MANY} reports`, value: all.peakMegabytes, unit: 'MB', atMost: MEMORY_BAR },
]);
