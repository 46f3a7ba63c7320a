/**
 * Makes reports in a fresh process, one after the other: `node make-reports.ts PAGE_TYPE|all TIMES`. Prints what they
 * took as JSON (`ReportTimes`). The company is made before, as a function has it from the tables.
 */
import PDFDocument from 'pdfkit';
import { rulesNarrator } from '../../core/kernel/narrator.ts';
import { HistoryRecorder } from '../../core/measures/index.ts';
import { composePage, createCompanySnapshot, reports } from '../../core/views/operations/index.ts';
import { createWorld, defaultCounts, PACK_VERSION, projectRows } from '../../core/world/index.ts';
import { drawDocument } from '../../functions/print/draw-document.ts';

export interface ReportTimes {
  /** Pages of the last report. */
  readonly pages: number;
  /** Milliseconds of the first report in the process. */
  readonly first: number;
  /** Milliseconds of each that followed. */
  readonly warm: readonly number[];
  /** Milliseconds of pdfkit's plainest documents of as many pages, one after each report. */
  readonly plain: readonly number[];
  /** The most memory that the process had, with the company's making. */
  readonly peakMegabytes: number;
}

const LINES = 60;
const [wanted = 'all', times = '1'] = process.argv.slice(2);
const types = wanted === 'all' ? reports : reports.filter(({ id }) => id === wanted);
if (types.length === 0) throw new RangeError(`There is no report ${wanted}.`);

const recorder = new HistoryRecorder();
const startedAt = Date.UTC(2026, 10, 18, 15);
const config = { seed: 42, packVersion: PACK_VERSION, counts: defaultCounts, startedAt };
const simulation = createWorld(config, recorder.observe);
const asOf = { world: 'default', generation: 1, tick: 1204, time: simulation.time, seed: 42 };
const rows = projectRows(simulation);

async function makeReport(index: number): Promise<number> {
  const definition = types[index % types.length];
  if (!definition) throw new RangeError(`There is no report ${index}.`);
  const snapshot = createCompanySnapshot({ simulation, rows, history: recorder.history, asOf });
  const request = { paper: 'A4' } as const;
  const document = await composePage({ definition, snapshot, request, narrator: rulesNarrator });
  return (await drawDocument(document)).pages;
}

/** As many pages of a standard font, with lines and nothing else. */
function makePlain(pages: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const document = new PDFDocument({ autoFirstPage: false });
    document.on('data', () => undefined);
    document.on('error', reject);
    document.on('end', resolve);
    for (let page = 0; page < pages; page += 1) {
      document.addPage().fontSize(9);
      for (let line = 0; line < LINES; line += 1) document.text(`Line ${line} of page ${page}: $${line * 1204}.`);
    }
    document.end();
  });
}

async function timeOf(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

const warm: number[] = [];
const plain: number[] = [];
let pages = 0;
const first = await timeOf(async () => {
  pages = await makeReport(0);
});
await makePlain(pages); // its font is read with the first
for (let index = 1; index < Number(times); index += 1) {
  warm.push(
    await timeOf(async () => {
      pages = await makeReport(index);
    }),
  );
  const count = pages;
  plain.push(await timeOf(() => makePlain(count)));
}
const result: ReportTimes = { pages, first, warm, plain, peakMegabytes: process.resourceUsage().maxRSS / 1024 };
console.log(JSON.stringify(result));
