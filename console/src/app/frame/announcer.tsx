import { useEffect, useRef, useState } from 'react';
import { useLive } from '../../live/live.tsx';
import { lostWords } from '../../live/lost-words.ts';

/** Whoever listens is told at most one sentence in so many ms. */
const QUIET_MS = 30_000;

/** Says for screen readers that the company has moved on, or that the connection is lost. */
export function Announcer() {
  const { events, connection } = useLive();
  const [sentence, setSentence] = useState('');
  const said = useRef(0);
  const latest = events[0];
  const lost = connection.state === 'lost' ? lostWords(connection.problem) : undefined;

  useEffect(() => {
    const now = Date.now();
    const next = lost === undefined ? latest && describe(latest.type) : `${lost}. Figures are as they were.`;
    if (next === undefined || now - said.current < QUIET_MS) return;
    said.current = now;
    setSentence(next);
  }, [latest, lost]);

  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {sentence}
    </div>
  );
}

function describe(type: string): string | undefined {
  if (type === 'tick.committed') return 'The figures were renewed.';
  if (type === 'scenario.started') return 'A scenario has started.';
  if (type === 'scenario.ended') return 'A scenario has ended.';
  if (type === 'world.halted') return 'The world was halted.';
  return undefined;
}
