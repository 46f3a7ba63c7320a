import { type ChartTable, csvOf } from './series.ts';

const SCALE = 2;

function fileName(title: string, ending: string): string {
  const words = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return `${words.slice(0, 80) || 'chart'}.${ending}`;
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export function saveCsv(table: ChartTable, title: string): void {
  // The mark by which spreadsheets know UTF-8.
  save(new Blob(['\uFEFF', csvOf(table)], { type: 'text/csv;charset=utf-8' }), fileName(title, 'csv'));
}

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

/** Saves the drawing in an element as a picture, on the ground that it stands on, in twice its size. */
export async function savePng(element: HTMLElement, title: string): Promise<void> {
  const svg = element.querySelector('svg');
  if (svg === null) return;
  const { width, height } = svg.getBoundingClientRect();
  const copy = standingAlone(svg);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const source = new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' });
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
