import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** The project's own documents, as text and as what they point to. */

export const root = normalize(join(import.meta.dirname, '../..'));

/** Paths of all documents, from the root of the project. */
export function documentPaths(): string[] {
  const inDocs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`);
  return ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', ...inDocs.sort()];
}

export function readDocument(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

const FENCE = /^( *)```[\s\S]*?^\1```$/gm;

/** A document without its blocks of code. */
export function proseOf(text: string): string {
  return text.replaceAll(FENCE, '');
}

/** `How it is built` → `how-it-is-built`, as GitHub makes the anchors of headings. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

/** The anchors of a document's headings. */
export function anchorsOf(text: string): string[] {
  return [...proseOf(text).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));
}

/** Targets of links that lead nowhere, from a document at that path. */
export function deadLinks(path: string): string[] {
  const targets = [...proseOf(readDocument(path)).matchAll(/\]\(([^()\s]+)\)/g)].map(([, target = '']) => target);
  return targets.filter((target) => {
    if (/^https?:/.test(target)) return false;
    const [file = '', anchor] = target.split('#');
    const to = file === '' ? path : normalize(join(dirname(path), file));
    if (!existsSync(join(root, to))) return true;
    return anchor !== undefined && !anchorsOf(readDocument(to)).includes(anchor);
  });
}

const PLACE =
  /(?<![\w/.-])((?:bin|core|functions|lib|local|scripts|bench|test|docs)\/[\w./-]*\w|\.ci\/run|\.dependency-cruiser\.mjs)(?![\w*<{/])/g;

/** Files and folders that a document names, in prose or in commands, and that there are not. */
export function missingPlaces(path: string): string[] {
  const named = [...readDocument(path).matchAll(PLACE)].map(([, place = '']) => place);
  return [...new Set(named)].filter((place) => !existsSync(join(root, place)));
}

/** Scripts of package.json that a document names: `npm run cost` → `cost`. */
export function npmScripts(text: string): string[] {
  return [...text.matchAll(/\bnpm (?:run )?(start|test|(?<=run )[\w:-]+)/g)].map(([, name = '']) => name);
}
