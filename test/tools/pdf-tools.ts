import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const TOOLS = ['pdftotext', 'pdfinfo', 'pdffonts', 'qpdf'] as const;
type Tool = (typeof TOOLS)[number];

const installed = (tool: Tool): boolean =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, tool)));

/**
 * Says whether tests can look into PDFs with tools that are not ours. Without them the tests are skipped, and that is
 * said; with CI=true their absence is a failure.
 */
export function hasPdfTools(): boolean {
  const missing = TOOLS.filter((tool) => !installed(tool));
  if (missing.length === 0) return true;
  if (process.env.CI === 'true') throw new Error(`CI needs poppler-utils and qpdf: ${missing.join(', ')} missing`);
  process.stderr.write(
    `Skipped: no ${missing.join(', ')} on this machine (Debian: apt-get install poppler-utils qpdf).\n`,
  );
  return false;
}

function run(tool: Tool, bytes: Uint8Array, args: (file: string) => readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'showroom-pdf-'));
  try {
    const file = join(folder, 'report.pdf');
    writeFileSync(file, bytes);
    return execFileSync(tool, [...args(file)], { encoding: 'utf8', maxBuffer: 1 << 26, stdio: 'pipe' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The text of a document as poppler reads it, page by page. */
export function pdfText(bytes: Uint8Array): readonly string[] {
  const text = run('pdftotext', bytes, (file) => ['-enc', 'UTF-8', '-raw', file, '-']);
  return text.split('\f').slice(0, -1);
}

export interface PlacedWord {
  readonly text: string;
  readonly x: number;
  readonly width: number;
}

/** Words of a document with where poppler finds them, in points. */
export function pdfWords(bytes: Uint8Array): readonly PlacedWord[] {
  const words = run('pdftotext', bytes, (file) => ['-enc', 'UTF-8', '-bbox', file, '-']);
  return [...words.matchAll(/<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="[\d.]+">([^<]*)</g)].map(
    ([, from, to, text = '']) => ({ text, x: Number(from), width: Number(to) - Number(from) }),
  );
}

/** What qpdf says of a document that it finds nothing wrong with; otherwise it fails. */
export function pdfCheck(bytes: Uint8Array): string {
  return run('qpdf', bytes, (file) => ['--check', file]);
}

/** Fields of a document by name, such as `Tagged`. */
export function pdfInfo(bytes: Uint8Array): ReadonlyMap<string, string> {
  const lines = run('pdfinfo', bytes, (file) => [file]).split('\n');
  return new Map(lines.map((line) => [line.split(':')[0] ?? '', line.slice(line.indexOf(':') + 1).trim()]));
}

/** The structure of a tagged document, one line for each element and text. */
export function pdfStructure(bytes: Uint8Array): string {
  return run('pdfinfo', bytes, (file) => ['-struct-text', file]);
}

export interface EmbeddedFont {
  readonly name: string;
  readonly embedded: boolean;
  readonly subset: boolean;
  readonly unicode: boolean;
}

export function pdfFonts(bytes: Uint8Array): readonly EmbeddedFont[] {
  const [, , ...lines] = run('pdffonts', bytes, (file) => [file])
    .trimEnd()
    .split('\n');
  return lines.map((line) => {
    const [embedded, subset, unicode] = line.match(/\b(yes|no)\b/g) ?? [];
    return {
      name: line.split(' ')[0] ?? '',
      embedded: embedded === 'yes',
      subset: subset === 'yes',
      unicode: unicode === 'yes',
    };
  });
}

/** The objects of a document in plain text, streams uncompressed. */
export function pdfObjects(bytes: Uint8Array): string {
  return run('qpdf', bytes, (file) => ['--qdf', '--object-streams=disable', file, '-']);
}
