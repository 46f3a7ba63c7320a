import { cellsDrawing } from './cells-drawing.ts';
import { fileName, save } from './save.ts';

/** Pixels of a picture for one of the page. */
const SCALE = 2;

const DRAWN = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'visibility',
  'display',
];

/** A copy of a drawing that looks the same without the page's style sheets. */
function standingAlone(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new Error('A copy of a drawing is no drawing.');
  const [from, to] = [svg.querySelectorAll('*'), copy.querySelectorAll('*')];
  for (const [index, element] of from.entries()) {
    const style = getComputedStyle(element);
    const target = to[index];
    for (const name of DRAWN) target?.setAttribute(name, style.getPropertyValue(name));
  }
  return copy;
}

/** What an element shows as a drawing by itself: its own, or that of the coloured cells of its table. */
function drawingOf(element: HTMLElement): SVGSVGElement | null {
  const svg = element.querySelector('svg');
  if (svg === null) {
    const table = element.querySelector('table');
    return table && cellsDrawing(table);
  }
  const { width, height } = svg.getBoundingClientRect();
  const copy = standingAlone(svg);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return copy;
}

/** Saves the drawing in an element as a picture, on the ground that it stands on, in twice its size. */
export async function savePng(element: HTMLElement, title: string): Promise<void> {
  const drawing = drawingOf(element);
  if (drawing === null) return;
  const width = Number(drawing.getAttribute('width'));
  const height = Number(drawing.getAttribute('height'));
  const source = new Blob([new XMLSerializer().serializeToString(drawing)], { type: 'image/svg+xml' });
  const address = URL.createObjectURL(source);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * SCALE;
    canvas.height = height * SCALE;
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('This browser draws no pictures.');
    context.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--bg');
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob !== null) save(blob, fileName(title, 'png'));
  } finally {
    URL.revokeObjectURL(address);
  }
}
