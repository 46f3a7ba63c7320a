import type { ReportDocument, Section } from '../document.ts';
import type { DrawChart, Frame } from './blocks/block.ts';
import { blockStrips } from './blocks/strips.ts';
import { sectionTitle } from './blocks/text.ts';
import { contentsStrips, type Found } from './contents.ts';
import { coverPage } from './cover.ts';
import type { FontMetrics, LaidOutPage, LaidOutReport, MarkGroup, OutlineEntry, StructureNode } from './marks.ts';
import { addNode, type Node, rootNode } from './node.ts';
import { type Placed, paginate } from './paginate.ts';
import { runningMarks } from './running.ts';
import type { Strip } from './strip.ts';
import { cleanTexts } from './text.ts';
import { contentBox, paperSizes } from './theme.ts';

/** A report of more pages than these, without its cover, has contents. */
const PAGES_WITHOUT_CONTENTS = 4;

type Sheet = readonly Placed[];

const groupsOn = (sheet: Sheet): readonly MarkGroup[] =>
  sheet.flatMap(({ strip, top, height }) => strip.place(top, height));

/** Places that contents and bookmarks name, in order, when the first sheet has that page number. */
function landmarks(sheets: readonly Sheet[], first: number): readonly Found[] {
  return sheets.flatMap((sheet, index) =>
    sheet.flatMap(({ strip, top }) => (strip.landmark ? [{ ...strip.landmark, page: first + index, top }] : [])),
  );
}

function outlineOf(found: readonly Found[]): readonly OutlineEntry[] {
  const entries: (OutlineEntry & { children: OutlineEntry[] })[] = [];
  for (const { kind, title, page, top } of found) {
    const entry = { title, page, top, children: [] };
    const parent = entries.at(-1);
    if (kind === 'section' || !parent) entries.push(entry);
    else parent.children.push(entry);
  }
  return entries;
}

/** The structure without what came to have no mark: empty texts. */
function pruned(node: StructureNode, used: ReadonlySet<StructureNode>): StructureNode | null {
  const children = node.children.filter((child) => pruned(child, used));
  (node as Node).children.splice(0, node.children.length, ...(children as Node[]));
  return children.length > 0 || used.has(node) ? node : null;
}

/** An opening longer than this may stand apart from the chart or the table that it leads to. */
const OPENING_LINES = 4;

/** A section's opening lines stay with the chart or the table that they lead to. */
function withOpening(blocks: Section['blocks'], strips: readonly (readonly Strip[])[]): readonly (readonly Strip[])[] {
  const [opening = [], ...others] = strips;
  const leads = blocks[0]?.kind === 'paragraph' && /^(?:charts?|table)$/.test(blocks[1]?.kind ?? '');
  if (!leads || opening.length > OPENING_LINES) return strips;
  return [opening.map((line) => ({ ...line, keepNext: true })), ...others];
}

/** Room between a section's title and what it begins with. */
const BELOW_TITLE = 10;

function sectionStrips(document: ReportDocument, root: Node, shared: Omit<Frame, 'section'>): readonly Strip[] {
  return document.sections.flatMap((section) => {
    const frame = { ...shared, section: addNode(root, 'Sect') };
    const blocks = section.blocks.map((block) => blockStrips(block, frame));
    const [first, ...others] = withOpening(section.blocks, blocks).flat();
    if (!first) return sectionTitle(section.title, frame);
    return [...sectionTitle(section.title, frame), { ...first, gap: Math.min(first.gap, BELOW_TITLE) }, ...others];
  });
}

/** Fails on a text that the fonts can't show: whoever takes text in refuses it first, with a better message. */
function requireGlyphs(pages: readonly LaidOutPage[], metrics: FontMetrics): void {
  for (const { groups, number } of pages) {
    for (const mark of groups.flatMap(({ marks }) => marks)) {
      if (mark.kind !== 'text') continue;
      const missing = metrics.missing(mark.text);
      if (missing.length > 0) throw new Error(`The fonts lack ${missing.join(' ')}, on page ${number}.`);
    }
  }
}

/**
 * Lays a report out: what is where on which page, in reading order, with its structure, bookmarks and contents.
 * The same document gives the same layout.
 * Errors: a text with a character that the fonts lack.
 */
export function layoutReport(document: ReportDocument, metrics: FontMetrics, drawChart: DrawChart): LaidOutReport {
  const clean = cleanTexts(document);
  const [width, height] = paperSizes[clean.paper];
  const area = contentBox(clean.paper);
  const root = rootNode();
  const cover = coverPage(clean, addNode(root, 'Sect'), metrics);
  const contentsNode = addNode(root, 'Sect');
  const strips = sectionStrips(clean, root, { metrics, drawChart, area });
  const sheets = strips.length > 0 ? paginate(strips, area) : [];

  const contents = (first: number): readonly Sheet[] => {
    contentsNode.children.length = 0;
    return paginate(contentsStrips(landmarks(sheets, first), contentsNode, area, metrics), area);
  };
  // How many pages the contents take doesn't depend on the numbers in them.
  const ahead = sheets.length > PAGES_WITHOUT_CONTENTS ? contents(0).length : 0;
  const all = [...(ahead > 0 ? contents(2 + ahead) : []), ...sheets];

  const pages = [cover, ...all.map(groupsOn)].map((groups, index, { length }): LaidOutPage => {
    const running = index === 0 ? [] : [runningMarks(clean, index + 1, length, metrics)];
    return { number: index + 1, groups: [...running, ...groups].filter(({ marks }) => marks.length > 0) };
  });
  requireGlyphs(pages, metrics);
  const used = new Set(
    pages.flatMap(({ groups }) => groups.flatMap(({ node }) => (node === 'artifact' ? [] : [node]))),
  );
  return {
    width,
    height,
    title: clean.title,
    subject: clean.question,
    author: clean.company,
    keywords: [clean.title, clean.company, `world ${clean.asOf.world}`, `tick ${clean.asOf.tick}`].join(', '),
    language: clean.language,
    time: clean.asOf.time,
    pages,
    outline: outlineOf(landmarks(sheets, 2 + ahead)),
    structure: pruned(root, used) ?? root,
  };
}
