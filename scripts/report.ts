/**
 * Makes a report as a PDF, without a server: casts the company of a seed, lets its 25 months happen, and writes the file.
 * Usage: npm run report -- --page sales-pipeline --out file.pdf [options]
 */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { rulesNarrator } from '../core/kernel/narrator.ts';
import { isoDate, parseDate } from '../core/kernel/time.ts';
import { HistoryRecorder } from '../core/measures/index.ts';
import {
  composeReport,
  createReportView,
  drawChart,
  findReport,
  layoutReport,
  type Paper,
  pageTypes,
  reports,
} from '../core/reports/index.ts';
import { createWorld, defaultCounts, PACK_VERSION } from '../core/world/index.ts';
import { createFontMetrics } from '../functions/reports/pdf/fonts.ts';
import { renderPdf } from '../functions/reports/pdf/render.ts';
import { codeOf, messageOf } from '../local/errors.ts';

/** The command line asks for something that there isn't, or with a value that it can't have. */
class OptionError extends Error {
  override readonly name = 'OptionError';
}

const HELP = `Usage: npm run report -- --page TYPE --out FILE [options]

Makes a report as a PDF, without a server, from a seed.

  --page TYPE     what it is about; --list shows the types
  --out FILE      where it is written
  --seed N        seed of the company, 0 to 4294967295 (default: 42)
  --paper P       A4 or Letter (default: A4)
  --at DATE       the day at whose noon (UTC) the company is looked at, as 2026-11-21 (default: today)
  --list          show the types of reports
  --help          show this text

Exit codes: 0 written, 1 failed, 2 bad option.
`;

interface Options {
  readonly page: string;
  readonly out: string;
  readonly seed: number;
  readonly paper: Paper;
  /** Epoch milliseconds. */
  readonly at: number;
}

const NOON = 12 * 60 * 60 * 1000;

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        page: { type: 'string' },
        out: { type: 'string' },
        seed: { type: 'string', default: '42' },
        paper: { type: 'string', default: 'A4' },
        at: { type: 'string' },
        list: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    if (!codeOf(error)?.startsWith('ERR_PARSE_ARGS')) throw error;
    throw new OptionError(`${messageOf(error)} See npm run report -- --help.`);
  }
}

/** Reads what to make. @throws OptionError */
function readOptions({ page, out, seed, paper, at }: ReturnType<typeof parse>, now: number): Options {
  if (page === undefined) throw new OptionError(`--page must name one of ${pageTypes.join(', ')}.`);
  if (!pageTypes.includes(page)) {
    throw new OptionError(`There is no report ${JSON.stringify(page)}; there are ${pageTypes.join(', ')}.`);
  }
  if (out === undefined || out === '') throw new OptionError('--out must name the file to write.');
  if (!/^\d+$/.test(seed) || Number(seed) > 0xffff_ffff) {
    throw new OptionError(`--seed must be a whole number from 0 to 4294967295, but is ${JSON.stringify(seed)}.`);
  }
  if (paper !== 'A4' && paper !== 'Letter') {
    throw new OptionError(`--paper must be A4 or Letter, but is ${JSON.stringify(paper)}.`);
  }
  return { page, out, seed: Number(seed), paper, at: at === undefined ? now : readDay(at) };
}

function readDay(text: string): number {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseDate(text) : Number.NaN;
  // A day that its month doesn't have rolls over into the next.
  if (Number.isNaN(day) || isoDate(day) !== text) {
    throw new OptionError(`--at must be a day such as 2026-11-21, but is ${JSON.stringify(text)}.`);
  }
  return day + NOON;
}

/** The report's bytes and pages. */
async function make({ page, seed, paper, at }: Options): Promise<{ bytes: Uint8Array; pages: number }> {
  const recorder = new HistoryRecorder();
  const config = { seed, packVersion: PACK_VERSION, counts: defaultCounts, startedAt: at };
  const simulation = createWorld(config, recorder.observe);
  const asOf = { world: 'default', generation: 1, tick: 0, time: simulation.time, seed };
  const view = createReportView(simulation, recorder.history, asOf);
  const definition = findReport(page);
  const document = await composeReport({ definition, view, request: { paper }, narrator: rulesNarrator });
  const laidOut = layoutReport(document, createFontMetrics(), drawChart);
  return { bytes: await renderPdf(laidOut), pages: laidOut.pages.length };
}

const list = (): string => reports.map(({ id, question }) => `${id.padEnd(22)} ${question}\n`).join('');

async function main(argv: readonly string[]): Promise<void> {
  const values = parse(argv);
  if (values.help) process.stdout.write(HELP);
  else if (values.list) process.stdout.write(list());
  else {
    const options = readOptions(values, Date.now());
    const { bytes, pages } = await make(options);
    writeFileSync(options.out, bytes);
    console.log(`${options.out}: ${pages} pages, ${bytes.length} bytes, ${options.page}, seed ${options.seed}`);
  }
}

const [, script = '', ...argv] = process.argv;
if (import.meta.url === pathToFileURL(script).href) {
  try {
    await main(argv);
  } catch (error) {
    console.error(messageOf(error));
    process.exitCode = error instanceof OptionError ? 2 : 1;
  }
}
