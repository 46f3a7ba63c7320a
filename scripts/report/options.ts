import { parseArgs } from 'node:util';
import { isoDate, parseDate } from '../../core/kernel/time.ts';
import type { Paper } from '../../core/print/index.ts';
import { pageTypes } from '../../core/views/operations/index.ts';
import { categories } from '../../core/views/prospects/index.ts';
import { OptionError, wholeNumber } from '../../local/cli/options.ts';
import { codeOf, messageOf } from '../../local/errors.ts';

export const HELP = `Usage: npm run report -- --page TYPE --out FILE [options]

Makes a report on the company, or a dashboard of one of its clients, as a PDF: without a server, from a seed.

  --page TYPE     what it is about; --list shows the types
  --out FILE      where it is written
  --client N      the dashboard of the N-th client, instead of a report on the company
  --seed N        seed of the company, 0 to 4294967295 (default: 42)
  --paper P       A4 or Letter (default: A4)
  --at DATE       the day at whose noon (UTC) the company is looked at, as 2026-11-21 (default: today)
  --list          show the types of reports and dashboards
  --help          show this text

Exit codes: 0 written, 1 failed, 2 bad option.
`;

export interface Options {
  readonly page: string;
  readonly out: string;
  /** Place of the client whose dashboard it is, from 1; null for a report on the company. */
  readonly client: number | null;
  readonly seed: number;
  readonly paper: Paper;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** What the command line asks for. */
export type Asked = { readonly show: 'help' | 'list' } | { readonly make: Options };

const NOON = 12 * 60 * 60 * 1000;

/** Reads a command line. @throws OptionError */
export function readCommand(argv: readonly string[], now: number): Asked {
  const values = parse(argv);
  if (values.help) return { show: 'help' };
  if (values.list) return { show: 'list' };
  const { page, out, client, seed, paper, at } = values;
  const place = client === undefined ? null : wholeNumber('--client', client, 1, 100_000);
  if (out === undefined || out === '') throw new OptionError('--out must name the file to write.');
  if (paper !== 'A4' && paper !== 'Letter') {
    throw new OptionError(`--paper must be A4 or Letter, but is ${JSON.stringify(paper)}.`);
  }
  return {
    make: {
      page: readPage(page, place === null ? pageTypes : categories),
      out,
      client: place,
      seed: wholeNumber('--seed', seed, 0, 0xffff_ffff),
      paper,
      at: at === undefined ? now : readDay(at),
    },
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        page: { type: 'string' },
        out: { type: 'string' },
        client: { type: 'string' },
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

function readPage(page: string | undefined, known: readonly string[]): string {
  if (page === undefined) throw new OptionError(`--page must name one of ${known.join(', ')}.`);
  if (known.includes(page)) return page;
  throw new OptionError(`There is no ${JSON.stringify(page)}; there are ${known.join(', ')}.`);
}

function readDay(text: string): number {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseDate(text) : Number.NaN;
  // A day that its month doesn't have rolls over into the next.
  if (!Number.isNaN(day) && isoDate(day) === text) return day + NOON;
  throw new OptionError(`--at must be a day such as 2026-11-21, but is ${JSON.stringify(text)}.`);
}
