/**
 * Checks that `core/` computes the same bytes everywhere: no environment, no clock, no chance, no arithmetic whose last
 * bits differ between engines, nothing that depends on a time zone or a language. Prints each place and why.
 * Usage: node scripts/purity.ts [folder …]   (default: core)
 */
import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { parseSync } from '@swc/core';

export interface Impurity {
  readonly line: number;
  readonly what: string;
  readonly why: string;
}

/** What the language itself brings and what is the same everywhere. Any other global is refused. */
const GLOBALS = new Set(
  `undefined NaN Infinity Object Array Map Set WeakMap WeakSet Number String Boolean BigInt Symbol JSON RegExp Promise
   Reflect Error TypeError RangeError SyntaxError parseInt parseFloat isNaN isFinite structuredClone
   ArrayBuffer DataView Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array
   BigInt64Array BigUint64Array Uint8ClampedArray Buffer TextEncoder TextDecoder`.split(/\s+/),
);

/** Exact by the standard. The others are approximated, differently from engine to engine. */
const MATH = new Set(
  'abs ceil clz32 floor fround imul max min round sign sqrt trunc PI E LN2 LN10 LOG2E LOG10E SQRT2 SQRT1_2'.split(' '),
);

const DATE = new Set(['UTC', 'parse']);
const LOCAL_TIME = /^[gs]et(?:Hours|Minutes|Seconds|Milliseconds|Day|Date|Month|FullYear|Year|TimezoneOffset)$/;
const LOCAL_TEXT = /^(?:localeCompare|toLocale\w*|toDateString|toTimeString)$/;

/** Expressions that a type is attached to: the expression counts, the type does not. */
const TYPED = new Set([
  'TsAsExpression',
  'TsSatisfiesExpression',
  'TsNonNullExpression',
  'TsTypeAssertion',
  'TsConstAssertion',
  'TsInstantiation',
]);

/** The parser marks names that no scope declares. */
const UNDECLARED = 1;

interface Node {
  readonly type: string;
  readonly span?: { readonly start: number };
  readonly [field: string]: unknown;
}

type Report = (node: Node, what: string, why: string) => void;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function isGlobal(node: unknown, name?: string): node is Node {
  if (!isNode(node) || node.type !== 'Identifier' || node.ctxt !== UNDECLARED) return false;
  return name === undefined || node.value === name;
}

/** The name behind the dot; undefined when it is computed. */
function memberName({ property }: Node): string | undefined {
  return isNode(property) && property.type === 'Identifier' ? String(property.value) : undefined;
}

function checkMember(node: Node, report: Report): void {
  const name = memberName(node);
  const shown = name ?? '[…]';
  if (isGlobal(node.object, 'Math') && !MATH.has(shown)) {
    report(node, `Math.${shown}`, 'its last bits differ between engines, or it is chance');
  } else if (isGlobal(node.object, 'Date') && !DATE.has(shown)) {
    report(node, `Date.${shown}`, 'time is an argument');
  } else if (LOCAL_TIME.test(shown) || LOCAL_TEXT.test(shown)) {
    report(node, `.${shown}`, "it depends on the machine's time zone or language");
  }
}

function checkNew(node: Node, report: Report): void {
  if (!isGlobal(node.callee, 'Date')) return;
  const given = Array.isArray(node.arguments) ? node.arguments.length : 0;
  if (given === 0) report(node, 'new Date()', 'time is an argument');
  if (given > 1) report(node, 'new Date(year, month, …)', "it depends on the machine's time zone: use Date.UTC");
}

function checkOperator(node: Node, report: Report): void {
  if (node.operator === '**' || node.operator === '**=') {
    report(node, String(node.operator), 'its last bits differ between engines');
  }
}

/** Names that `checkMember` or `checkNew` has already judged where they stand. */
function isJudged(node: Node, parent: Node): boolean {
  if (node.value === 'Math') return parent.type === 'MemberExpression' && parent.object === node;
  if (node.value !== 'Date') return false;
  if (parent.type === 'BinaryExpression') return parent.operator === 'instanceof';
  return (parent.type === 'MemberExpression' && parent.object === node) || parent.type === 'NewExpression';
}

function checkName(node: Node, parent: Node, report: Report): void {
  if (!isGlobal(node) || isJudged(node, parent)) return;
  const name = String(node.value);
  if (!GLOBALS.has(name)) report(node, name, 'core gets what it needs as arguments');
}

const checks: Readonly<Record<string, (node: Node, parent: Node, report: Report) => void>> = {
  Identifier: checkName,
  MemberExpression: (node, _parent, report) => checkMember(node, report),
  NewExpression: (node, _parent, report) => checkNew(node, report),
  BinaryExpression: (node, _parent, report) => checkOperator(node, report),
  AssignmentExpression: (node, _parent, report) => checkOperator(node, report),
};

function walk(value: unknown, parent: Node, report: Report): void {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, parent, report);
  } else if (isNode(value)) {
    if (value.type.startsWith('Ts') && !TYPED.has(value.type)) return;
    checks[value.type]?.(value, parent, report);
    for (const child of Object.values(value)) walk(child, value, report);
  } else if (typeof value === 'object' && value !== null) {
    // Arguments and the like are wrapped in plain objects.
    for (const child of Object.values(value)) walk(child, parent, report);
  }
}

/** The impure places of a TypeScript source, in order. */
export function findImpurities(source: string): Impurity[] {
  const bytes = Buffer.from(source);
  const found: Impurity[] = [];
  const program: unknown = parseSync(source, { syntax: 'typescript', target: 'es2022' });
  if (!isNode(program)) throw new Error('The parser gave no program');
  walk(program, program, (node, what, why) => {
    const before = bytes.subarray(0, (node.span?.start ?? 1) - 1).toString();
    found.push({ line: before.split('\n').length, what, why });
  });
  return found.sort((a, b) => a.line - b.line);
}

async function main(folders: readonly string[]): Promise<void> {
  let files = 0;
  let faults = 0;
  for await (const file of glob(folders.map((folder) => `${folder}/**/*.ts`))) {
    files += 1;
    for (const { line, what, why } of findImpurities(readFileSync(file, 'utf8'))) {
      faults += 1;
      console.error(`${file}:${line}: ${what}: ${why}`);
    }
  }
  console.log(`${files} files of ${folders.join(', ')} checked for purity, ${faults} impure places`);
  if (faults > 0 || files === 0) process.exitCode = 1;
}

const [, script = '', ...folders] = process.argv;
if (import.meta.url === pathToFileURL(script).href) await main(folders.length > 0 ? folders : ['core']);
