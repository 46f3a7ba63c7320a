const SVG = 'http://www.w3.org/2000/svg';

function drawn(name: string, attributes: Readonly<Record<string, string | number>>): Element {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

/** Words of a cell that stand in one line, in pixels of the window. */
interface Line {
  readonly text: string;
  readonly box: DOMRect;
}

/** The lines of a cell as the browser has broken them, without what only screen readers see. */
function linesOf(cell: Element): Line[] {
  const lines: { text: string; box: DOMRect }[] = [];
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.parentElement?.closest('.visually-hidden')) continue;
    for (const { 0: text, index } of (node.textContent ?? '').matchAll(/\S+/g)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + text.length);
      const box = range.getBoundingClientRect();
      const last = lines.at(-1);
      if (last !== undefined && Math.abs(last.box.top - box.top) < 2) last.text += ` ${text}`;
      else lines.push({ text, box });
    }
  }
  return lines;
}

/** A table of coloured cells as a drawing of the same look and size: a picture can be made of that. */
export function cellsDrawing(table: HTMLTableElement): SVGSVGElement {
  // What stays in sight while the table scrolls stands where it belongs when it does not.
  table.parentElement?.scrollTo(0, 0);
  const { left, top, width, height } = table.getBoundingClientRect();
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  for (const cell of table.querySelectorAll('th, td')) {
    const box = cell.getBoundingClientRect();
    const style = getComputedStyle(cell);
    const [x, y] = [box.left - left, box.top - top];
    svg.append(drawn('rect', { x, y, width: box.width, height: box.height, fill: style.backgroundColor }));
    const rule = Number.parseFloat(style.borderBottomWidth);
    if (rule > 0) {
      svg.append(
        drawn('rect', { x, y: y + box.height - rule, width: box.width, height: rule, fill: style.borderBottomColor }),
      );
    }
    for (const line of linesOf(cell)) {
      const text = drawn('text', {
        x: line.box.left - left,
        y: line.box.top - top + line.box.height / 2,
        fill: style.color,
        'font-family': style.fontFamily,
        'font-size': style.fontSize,
        'font-weight': style.fontWeight,
        'dominant-baseline': 'central',
      });
      text.textContent = line.text;
      svg.append(text);
    }
  }
  return svg;
}
