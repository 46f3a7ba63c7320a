import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import PdfWorker from 'pdfjs-dist/build/pdf.worker.min.mjs?worker';
import { type Passage, passagesOf, type StructureNode, type TextPiece } from './passages.ts';

/** A PDF that is open. */
export interface PdfFile {
  readonly pages: number;
  /** How wide a page is for its height. */
  ratio(page: number): Promise<number>;
  /** Draws a page that many pixels wide, at once when it is done. @returns false when it was stopped before */
  draw(page: number, canvas: HTMLCanvasElement, width: number, stop: AbortSignal): Promise<boolean>;
  /** What a page says. */
  passages(page: number): Promise<Passage[]>;
  close(): void;
}

/** One worker reads all files of a session. Its script is a file of the console's own, as the policy of the page wants it. */
function startWorker(): void {
  GlobalWorkerOptions.workerPort ??= new PdfWorker();
}

async function draw(
  file: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  width: number,
  stop: AbortSignal,
) {
  const page = await file.getPage(number);
  if (stop.aborted) return false;
  const scale = width / page.getViewport({ scale: 1 }).width;
  const viewport = page.getViewport({ scale });
  // Drawn aside: the page before stays in sight until this one is whole.
  const aside = document.createElement('canvas');
  aside.width = Math.round(viewport.width);
  aside.height = Math.round(viewport.height);
  const task = page.render({ canvas: aside, viewport });
  const cancel = () => task.cancel();
  stop.addEventListener('abort', cancel, { once: true });
  try {
    await task.promise;
  } catch (error) {
    if (stop.aborted) return false;
    throw error;
  } finally {
    stop.removeEventListener('abort', cancel);
  }
  if (stop.aborted) return false;
  canvas.width = aside.width;
  canvas.height = aside.height;
  canvas.getContext('2d')?.drawImage(aside, 0, 0);
  return true;
}

/**
 * Opens a PDF.
 * @throws when it is none
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  startWorker();
  // Fonts are in the file, and nothing in it needs WebAssembly, which the policy of the page has no word for.
  const task = getDocument({ data: bytes, useWasm: false, useWorkerFetch: false });
  const file = await task.promise;
  return {
    pages: file.numPages,
    async ratio(number) {
      const { width, height } = (await file.getPage(number)).getViewport({ scale: 1 });
      return width / height;
    },
    draw: (number, canvas, width, stop) => draw(file, number, canvas, width, stop),
    async passages(number) {
      const page = await file.getPage(number);
      const [tree, text] = await Promise.all([
        page.getStructTree(),
        page.getTextContent({ includeMarkedContent: true }),
      ]);
      return passagesOf(tree as StructureNode | null, text.items as readonly TextPiece[]);
    },
    close: () => void task.destroy(),
  };
}
