/** A node of the structure of a tagged PDF, as pdf.js tells it: an element with a role, or a piece of the page's content. */
export interface StructureNode {
  readonly role?: string;
  /** What a figure shows, in words. */
  readonly alt?: string;
  readonly children?: readonly StructureNode[];
  readonly type?: string;
  /** Of a piece of content, by which its text is found. */
  readonly id?: string;
}

/** A piece of text of a page, or where a marked piece of content begins or ends. */
export interface TextPiece {
  readonly str?: string;
  readonly hasEOL?: boolean;
  readonly type?: string;
  readonly id?: string;
}

/** A passage of a page, in the order in which it is read. */
export interface Passage {
  readonly kind: 'heading' | 'paragraph' | 'figure' | 'row';
  readonly text: string;
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The text of each marked piece of content, by its id. */
function textsOf(pieces: readonly TextPiece[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const { type, id, str, hasEOL } of pieces) {
    if (type?.startsWith('beginMarkedContent')) open.push(id);
    else if (type === 'endMarkedContent') open.pop();
    else {
      const inside = open.findLast((each) => each !== undefined);
      if (inside !== undefined) texts.set(inside, `${texts.get(inside) ?? ''}${str ?? ''}${hasEOL ? ' ' : ''}`);
    }
  }
  return texts;
}

const HEADING = /^(H[1-6]?|Title)$/;
/** What is read as one passage; what holds others is none of its own. */
const LEAF = /^(P|Caption|Lbl|LBody|LI|TOCI|Span|Note|BlockQuote)$/;

/**
 * What a page of a tagged PDF says, passage by passage, in the order of its structure: for who reads it aloud. Rows of
 * tables are their cells, one after the other.
 */
export function passagesOf(tree: StructureNode | null, pieces: readonly TextPiece[]): Passage[] {
  const texts = textsOf(pieces);
  const textOf = (node: StructureNode): string =>
    node.id === undefined ? (node.children ?? []).map(textOf).join(' ') : (texts.get(node.id) ?? '');
  const passages: Passage[] = [];
  const add = (kind: Passage['kind'], text: string): void => {
    const tidied = tidy(text);
    if (tidied !== '') passages.push({ kind, text: tidied });
  };
  const walk = (node: StructureNode): void => {
    const { role = '', alt, children = [] } = node;
    if (role === 'Figure' || role === 'Formula') add('figure', alt ?? textOf(node));
    else if (HEADING.test(role)) add('heading', textOf(node));
    else if (role === 'TR')
      add(
        'row',
        children
          .map((cell) => tidy(textOf(cell)))
          .filter(Boolean)
          .join(', '),
      );
    else if (LEAF.test(role) || node.id !== undefined) add('paragraph', textOf(node));
    else for (const child of children) walk(child);
  };
  if (tree !== null) walk(tree);
  if (passages.length === 0)
    add('paragraph', pieces.map(({ str, hasEOL }) => `${str ?? ''}${hasEOL ? ' ' : ''}`).join(''));
  return passages;
}
