import { describe, expect, it } from '@jest/globals';
import { OptionError } from '../../../../local/cli/arguments.ts';
import { help, readCommand } from '../../../../scripts/report/options.ts';
import { views } from '../../../../scripts/report/views.ts';

const NOW = Date.UTC(2026, 10, 21, 15);
const read = (...argv: string[]) => readCommand([...argv, '--out', 'x.pdf'], NOW);
/** Pages that are about the company as a whole. */
const wholePages = views.flatMap((view) =>
  view.pages.filter(({ whole }) => !view.subject || whole).map(({ id }) => ({ view, id })),
);
const withSubject = views.flatMap((view) => (view.subject ? [{ view, option: view.subject.option }] : []));

describe('what npm run report is asked for', () => {
  it('is a page of the view that has it, or of the one whose option is given', () => {
    for (const { view, id } of wholePages) {
      expect(read('--page', id)).toEqual({
        make: { view, page: id, which: null, out: 'x.pdf', seed: 42, paper: 'A4', at: NOW },
      });
    }
    for (const { view, option } of withSubject) {
      expect(help()).toContain(`--${option} N`);
      for (const { id } of view.pages.filter(({ whole }) => !whole)) {
        expect(read('--page', id, `--${option}`, '3')).toMatchObject({ make: { view, page: id, which: 3 } });
        expect(read('--page', id, `--${option}`, `${option}-3`)).toMatchObject({ make: { which: `${option}-3` } });
      }
    }
  });

  it('can be told apart: no two pages about the company have one name, and no two views one option', () => {
    const pages = wholePages.map(({ id }) => id);
    expect(new Set(pages).size).toBe(pages.length);
    const options = withSubject.map(({ option }) => option);
    expect(new Set(options).size).toBe(options.length);
  });

  it.each([
    [['--page', 'weather'], /There is no "weather"; there are .*client-profitability/],
    [['--page', 'weather', '--rep', '1'], /There is no "weather"; there are rep-coaching/],
    [['--page', 'roi-focused'], /roi-focused is about one of several: choose it by --client N/],
    [['--page', 'rep-coaching'], /rep-coaching is about one of several: choose it by --rep N/],
    [['--page', 'pipeline-health', '--rep', '1'], /pipeline-health is about the company as a whole: leave out/],
    [['--page', 'sales-pipeline', '--client', '1'], /sales-pipeline is about the company as a whole: leave out/],
    [[], /--page must name one of .*client-profitability/],
    [['--page', 'roi-focused', '--client', '0'], /--client/],
    [['--page', 'sales-pipeline', '--paper', 'A5'], /--paper must be A4 or Letter/],
    [['--page', 'sales-pipeline', '--at', '2026-02-30'], /--at must be a day/],
    [['--weather'], /--weather/],
  ])('%j is refused by name', (argv, message) => {
    expect(() => read(...argv)).toThrow(OptionError);
    expect(() => read(...argv)).toThrow(message);
  });

  it('reads the day, the seed and the paper, and shows lists without a file', () => {
    const at = Date.UTC(2026, 1, 28, 12);
    expect(read('--page', 'sales-pipeline', '--at', '2026-02-28', '--seed', '7', '--paper', 'Letter')).toMatchObject({
      make: { at, seed: 7, paper: 'Letter' },
    });
    expect(readCommand(['--list'], NOW)).toEqual({ show: 'list' });
    expect(readCommand(['--help'], NOW)).toEqual({ show: 'help' });
  });
});
