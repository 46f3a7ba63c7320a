import { isoDate, parseDate } from '../../core/kernel/time.ts';
import type { Paper } from '../../core/print/index.ts';
import { OptionError, readArguments, wholeNumber } from '../../local/cli/arguments.ts';
import { views } from './views.ts';

type View = (typeof views)[number];

const subjects = views.flatMap(({ subject }) => (subject ? [subject] : []));

export function help(): string {
  const choices = subjects.map(({ option, help }) => `${`  --${option} N`.padEnd(18)}${help}\n`).join('');
  return `Usage: npm run report -- --page TYPE --out FILE [options]

Makes a page of one of the views as a PDF: without a server, from a seed.

  --page TYPE     what it is about; --list shows the types
  --out FILE      where it is written
${choices}  --seed N        seed of the company, 0 to 4294967295 (default: 42)
  --paper P       A4 or Letter (default: A4)
  --at DATE       the day at whose noon (UTC) the company is looked at, as 2026-11-21 (default: today)
  --list          show the types
  --help          show this text

Exit codes: 0 written, 1 failed, 2 bad option.
`;
}

export interface Options {
  readonly view: View;
  readonly page: string;
  readonly out: string;
  /** The one that the page is about, by its number from 1 or its id; null where the view's pages are about the company. */
  readonly which: number | string | null;
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
  if (values.help === true) return { show: 'help' };
  if (values.list === true) return { show: 'list' };
  const { out, paper = 'A4', seed = '42', at } = values;
  if (typeof out !== 'string' || out === '') throw new OptionError('--out must name the file to write.');
  if (paper !== 'A4' && paper !== 'Letter') {
    throw new OptionError(`--paper must be A4 or Letter, but is ${JSON.stringify(paper)}.`);
  }
  return {
    make: {
      ...chosen(values),
      out,
      seed: wholeNumber('--seed', String(seed), 0, 0xffff_ffff),
      paper,
      at: typeof at === 'string' ? readDay(at) : now,
    },
  };
}

type Values = Readonly<Record<string, string | boolean | undefined>>;

function parse(argv: readonly string[]): Values {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = {
    ...Object.fromEntries(subjects.map(({ option }) => [option, text])),
    page: text,
    out: text,
    seed: text,
    paper: text,
    at: text,
    list: flag,
    help: flag,
  };
  return readArguments(argv, options, 'npm run report');
}

/** The page that is asked for: one about the subject that is chosen, or one about the company as a whole. */
function chosen(values: Values): Pick<Options, 'view' | 'page' | 'which'> {
  const subject = subjects.find(({ option }) => values[option] !== undefined) ?? null;
  const pagesOf = (view: View) =>
    subject === null
      ? view.pages.filter(({ whole }) => view.subject === null || whole)
      : view.pages.filter(({ whole }) => view.subject === subject && !whole);
  const known = views.flatMap(pagesOf).map(({ id }) => id);
  const { page } = values;
  if (typeof page !== 'string') throw new OptionError(`--page must name one of ${known.join(', ')}.`);
  const view = views.find((one) => pagesOf(one).some(({ id }) => id === page));
  if (!view)
    throw new OptionError(elsewhere(page) ?? `There is no ${JSON.stringify(page)}; there are ${known.join(', ')}.`);
  return { view, page, which: subject && readWhich(subject.option, String(values[subject.option])) };
}

/** A number on the list, or an id as the API has it: `client-3`. */
function readWhich(option: string, text: string): number | string {
  return /^[a-z]+-\w+$/.test(text) ? text : wholeNumber(`--${option}`, text, 1, 100_000);
}

/** What a page that there is needs, or needs not, to be found; null where there is no page of that name. */
function elsewhere(page: string): string | null {
  for (const { subject, pages } of views) {
    const found = pages.find(({ id }) => id === page);
    if (!found) continue;
    if (subject === null || found.whole)
      return `${page} is about the company as a whole: leave out --client and --rep.`;
    return `${page} is about one of several: choose it by --${subject.option} N.`;
  }
  return null;
}

function readDay(text: string): number {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseDate(text) : Number.NaN;
  // A day that its month doesn't have rolls over into the next.
  if (!Number.isNaN(day) && isoDate(day) === text) return day + NOON;
  throw new OptionError(`--at must be a day such as 2026-11-21, but is ${JSON.stringify(text)}.`);
}
