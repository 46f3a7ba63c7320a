import type { Box, StructureNode, Tag } from './marks.ts';

/** A node of the structure while the report is laid out. */
export interface Node extends StructureNode {
  readonly children: Node[];
  box?: Box;
}

type Attributes = Pick<StructureNode, 'alt' | 'scope'>;

export function rootNode(): Node {
  return { tag: 'Document', children: [] };
}

/** A new node, last below its parent. */
export function addNode(parent: Node, tag: Tag, attributes: Attributes = {}): Node {
  const node: Node = { tag, ...attributes, children: [] };
  parent.children.push(node);
  return node;
}
