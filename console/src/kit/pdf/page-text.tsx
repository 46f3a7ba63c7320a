import { useEffect, useState } from 'react';
import type { Passage } from './passages.ts';
import type { PdfFile } from './pdf-file.ts';

interface Props {
  readonly file: PdfFile;
  readonly number: number;
}

/** What a page says, for who is read it aloud: its headings, passages, rows of tables, and what its figures show. */
export function PageText({ file, number }: Props) {
  const [read, setRead] = useState<{ readonly number: number; readonly passages: readonly Passage[] }>();
  useEffect(() => {
    let isOver = false;
    void file.passages(number).then((passages) => {
      if (!isOver) setRead({ number, passages });
    });
    return () => {
      isOver = true;
    };
  }, [file, number]);
  if (read?.number !== number) return null;
  return (
    <div className="visually-hidden" role="document" aria-label={`Page ${number}, as text`}>
      {read.passages.map(({ kind, text }, index) => {
        const key = `${index} ${kind}`;
        if (kind === 'heading') return <h3 key={key}>{text}</h3>;
        return <p key={key}>{kind === 'figure' ? `Figure: ${text}` : text}</p>;
      })}
    </div>
  );
}
