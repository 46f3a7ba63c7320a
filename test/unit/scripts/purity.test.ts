import { expect, it } from '@jest/globals';
import { findImpurities } from '../../../scripts/purity.ts';

const found = (source: string) => findImpurities(source).map(({ what }) => what);

it.each([
  ['the environment', 'export const a = process.env.X;', 'process'],
  ['the environment, renamed', 'const { env } = process; export const a = env;', 'process'],
  ['the environment, behind the global object', 'export const a = globalThis.process;', 'globalThis'],
  ['the clock', 'export const a = Date.now();', 'Date.now'],
  ['the clock, as a date', 'export const a = new Date();', 'new Date()'],
  ['the clock, as text', 'export const a = Date();', 'Date'],
  ['the clock, renamed', 'const D = Date; export const a = new D();', 'Date'],
  ['the clock of performance', 'export const a = performance.now();', 'performance'],
  ['timers', 'setTimeout(() => 0, 1);', 'setTimeout'],
  ['chance', 'export const a = Math.random();', 'Math.random'],
  ['chance, renamed', 'const { random } = Math; export const a = random();', 'Math'],
  ['chance, computed', "export const a = Math['random']();", 'Math.[…]'],
  ['chance of another kind', 'export const a = crypto.randomUUID();', 'crypto'],
  ['a sine', 'export const a = Math.sin(1);', 'Math.sin'],
  ['a power', 'export const a = Math.pow(2, 0.5);', 'Math.pow'],
  ['a power by its operator', 'export const a = 2 ** 0.5;', '**'],
  ['a power by its assignment', 'let a = 2; a **= 0.5; export { a };', '**='],
  ['logarithms', 'export const a = Math.log(2) + Math.log2(2) + Math.log10(2) + Math.log1p(2);', 'Math.log'],
  ['exponentials', 'export const a = [Math.exp(1), Math.expm1(1), Math.cbrt(2), Math.hypot(1, 2)];', 'Math.exp'],
  ['the time zone', 'export const a = (d: Date) => d.getHours();', '.getHours'],
  ['the time zone, in a constructor', 'export const a = new Date(2025, 1, 1);', 'new Date(year, month, …)'],
  ['the language', "export const a = ['b'].sort((x, y) => x.localeCompare(y));", '.localeCompare'],
  ['the language, in numbers', 'export const a = (1).toLocaleString();', '.toLocaleString'],
  ['the language, by Intl', 'export const a = new Intl.NumberFormat();', 'Intl'],
  ['the network', "export const a = fetch('x');", 'fetch'],
  ['the console', 'console.log(1);', 'console'],
  ['what hides behind a type', 'export const a = (Math as Readonly<typeof Math>).random();', 'Math'],
])('core may not have %s', (_name, source, what) => {
  expect(found(source)).toContain(what);
});

it.each([
  'export const a = Math.sqrt(Math.abs(Math.floor(1.5) - Math.max(1, 2)));',
  'export const a = (at: number) => new Date(at).toISOString() + Date.UTC(2025, 0, 1);',
  'export const a = (at: Date): at is Date => at instanceof Date && at.getUTCHours() > 1;',
  'export const a = new Map<string, number>([["x", 1]]), b = new Float64Array(4), c = JSON.stringify(a);',
  'interface Process { env: string } export const a = (process: Process) => process.env;',
  'export const a = { performance: 1, fetch: 2 }; export const b = a.performance + a.fetch;',
  "// Math.random is not called here\nexport const a = 'Math.random() ** 2';",
])('core may well have %s', (source) => {
  expect(findImpurities(source)).toEqual([]);
});

it('says the line, after comments and letters of several bytes', () => {
  const source = "// ééé\nexport const é = '日本';\n\nexport const a = Math.random();\n";
  expect(findImpurities(source)).toMatchObject([{ line: 4, what: 'Math.random' }]);
});
