import IconButton from '@mui/material/IconButton';
import { useEffect, useRef, useState } from 'react';
import { count } from '../../format/numbers.ts';
import { Icon } from '../icon.tsx';
import { isPlain, isTyping } from '../keys.ts';
import { Empty, Skeleton } from '../states.tsx';
import { PageList } from './page-list.tsx';
import { PageText } from './page-text.tsx';
import { openPdf, type PdfFile } from './pdf-file.ts';
import styles from './pdf-preview.module.css';

interface Props {
  /** What the file is, for who is read the page aloud. */
  readonly name: string;
  readonly bytes: Blob;
}

/** The most pixels that a page is drawn wide: more are not seen, and take long. */
const MOST_WIDTH = 1800;

/** A PDF that is opened while it is looked at; null until it is, `unreadable` where it is none. */
function usePdf(bytes: Blob): PdfFile | null | 'unreadable' {
  const [file, setFile] = useState<PdfFile | null | 'unreadable'>(null);
  useEffect(() => {
    let isOver = false;
    let opened: PdfFile | undefined;
    const open = async () => {
      opened = await openPdf(new Uint8Array(await bytes.arrayBuffer()));
      if (isOver) opened.close();
      else setFile(opened);
    };
    open().catch(() => {
      if (!isOver) setFile('unreadable'); // shown instead of the pages: the file itself can still be downloaded
    });
    return () => {
      isOver = true;
      opened?.close();
    };
  }, [bytes]);
  return file;
}

/** The pages of a PDF, one at a time: by buttons, by the arrow keys, or from the list of all. */
export default function PdfPreview({ name, bytes }: Props) {
  const file = usePdf(bytes);
  if (file === 'unreadable') return <Empty title="The pages cannot be shown">The file can be downloaded.</Empty>;
  if (file === null) return <Skeleton height="60vh" />;
  return <Pages name={name} file={file} />;
}

function Pages({ name, file }: { readonly name: string; readonly file: PdfFile }) {
  const { pages } = file;
  const [number, setNumber] = useState(1);
  const [isDrawn, setDrawn] = useState(false);
  const [ratio, setRatio] = useState<number>();
  const canvas = useRef<HTMLCanvasElement>(null);
  const turn = (by: number) => setNumber((at) => Math.min(pages, Math.max(1, at + by)));

  useEffect(() => {
    const stop = new AbortController();
    const drawn = async () => {
      setRatio(await file.ratio(number));
      if (stop.signal.aborted || canvas.current === null) return;
      const width = Math.min(MOST_WIDTH, Math.ceil(canvas.current.clientWidth * devicePixelRatio));
      if (await file.draw(number, canvas.current, width, stop.signal)) setDrawn(true);
    };
    void drawn();
    return () => stop.abort();
  }, [file, number]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (by === undefined || !isPlain(event) || isTyping(event)) return;
      event.preventDefault();
      setNumber((at) => Math.min(pages, Math.max(1, at + by)));
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [pages]);

  return (
    <section className={styles.preview} aria-label={`Pages of ${name}`}>
      <PageList file={file} at={number} isBegun={isDrawn} ratio={ratio} onChoose={setNumber} />
      <div className={styles.shown}>
        <div className={styles.bar}>
          <IconButton aria-label="Previous page" disabled={number === 1} onClick={() => turn(-1)}>
            <Icon name="left" />
          </IconButton>
          <p aria-live="polite">
            Page {count(number)} of {count(pages)}
          </p>
          <IconButton aria-label="Next page" disabled={number === pages} onClick={() => turn(1)}>
            <Icon name="right" />
          </IconButton>
          <p className={styles.keys}>
            <kbd>←</kbd> <kbd>→</kbd> turn pages
          </p>
        </div>
        <canvas ref={canvas} className={styles.page} style={{ aspectRatio: ratio }} data-drawn={isDrawn || undefined} />
        <PageText file={file} number={number} />
      </div>
    </section>
  );
}
