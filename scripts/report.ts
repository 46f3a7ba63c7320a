/**
 * Makes a page of a view as a PDF, without a server: casts the company of a seed, lets its 25 months happen, and writes
 * the file. Usage: npm run report -- --page sales-pipeline --out file.pdf [options]
 */
import { accessSync, constants, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { HistoryRecorder } from '../core/measures/index.ts';
import type { CompanyAtTick } from '../core/views/operations/index.ts';
import { createWorld, defaultCounts, PACK_VERSION, projectRows } from '../core/world/index.ts';
import { drawDocument } from '../functions/print/draw-document.ts';
import { OptionError } from '../local/cli/arguments.ts';
import { codeOf, messageOf } from '../local/errors.ts';
import { help, type Options, readCommand } from './report/options.ts';
import { views } from './report/views.ts';

function companyOf({ seed, at }: Options): CompanyAtTick {
  const recorder = new HistoryRecorder();
  const simulation = createWorld(
    { seed, packVersion: PACK_VERSION, counts: defaultCounts, startedAt: at },
    recorder.observe,
  );
  const asOf = { world: 'default', generation: 1, tick: 0, time: simulation.time, seed };
  return { simulation, rows: projectRows(simulation), history: recorder.history, asOf };
}

/** The id that the command line chooses. @throws OptionError for one that the company doesn't have */
function subjectOf({ view: { subject }, which }: Options, company: CompanyAtTick): string | null {
  if (!subject || which === null) return null;
  const { option, many } = subject;
  const ids = subject.ids(company);
  const id = typeof which === 'number' ? ids[which - 1] : ids.find((each) => each === which);
  if (id !== undefined) return id;
  throw new OptionError(
    typeof which === 'number'
      ? `--${option} must be from 1 to ${ids.length}: so many ${many} there are.`
      : `There is no ${which}. The ${many} are ${ids.join(', ')}.`,
  );
}

/** Looks before the work is done for nothing. @throws OptionError when there is no such folder, or it can't be written to */
function checkOut(out: string): void {
  try {
    accessSync(dirname(resolve(out)), constants.W_OK);
  } catch (error) {
    const why = codeOf(error) === 'ENOENT' ? 'there is no such folder' : messageOf(error);
    throw new OptionError(`--out ${out} can't be written: ${why}.`);
  }
  if (statSync(out, { throwIfNoEntry: false })?.isDirectory()) throw new OptionError(`--out ${out} is a folder.`);
}

function list(): string {
  return views
    .map(({ about, subject, pages }) => {
      const option = subject ? ` (--${subject.option} N)` : '';
      const lines = pages.map(({ id, what, whole }) => `  ${id.padEnd(24)} ${what}${whole ? '' : option}\n`);
      return `${about}:\n${lines.join('')}`;
    })
    .join('\n');
}

async function main(argv: readonly string[]): Promise<void> {
  const asked = readCommand(argv, Date.now());
  if ('show' in asked) {
    process.stdout.write(asked.show === 'help' ? help() : list());
    return;
  }
  const { make: options } = asked;
  const { view, page, paper, out, seed } = options;
  checkOut(out);
  const company = companyOf(options);
  const document = await view.compose(company, page, subjectOf(options, company), paper);
  const { bytes, pages } = await drawDocument(document);
  writeFileSync(out, bytes);
  console.log(`${out}: ${pages} pages, ${bytes.length} bytes, ${page}, seed ${seed}`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = error instanceof OptionError ? 2 : 1;
}
