import type { Block } from '../../document.ts';
import type { Strip } from '../strip.ts';
import type { Frame } from './block.ts';
import { figure, figurePair } from './figure.ts';
import { keyFigures } from './key-figures.ts';
import { statements } from './statements.ts';
import { table } from './table.ts';
import { heading, paragraph } from './text.ts';

/** A block as strips of the page, in order; its nodes are added to the structure of its section. */
export function blockStrips(block: Block, frame: Frame): readonly Strip[] {
  switch (block.kind) {
    case 'heading':
      return heading(block.text, frame);
    case 'paragraph':
      return paragraph(block.text, block.style, frame);
    case 'key-figures':
      return keyFigures(block.figures, frame);
    case 'chart':
      return figure(block.chart, frame);
    case 'charts':
      return figurePair(block.left, block.right, frame);
    case 'table':
      return table(block.table, frame);
    case 'statements':
      return statements(block.statements, block.style, frame);
  }
}
