import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { readAnew, useWorld } from '../api/read.ts';
import { type Connection, follow, type StreamEvent } from './stream.ts';

interface Live {
  readonly connection: Connection;
  /** The latest events, newest first. */
  readonly events: readonly StreamEvent[];
  /** While true, the screen stays as it is whatever happens (WCAG 2.2.2). */
  readonly isHeld: boolean;
  hold(held: boolean): void;
}

const LATEST = 200;
/** Events of one tick come together: what they change is read once. */
const TOGETHER_MS = 150;

const LiveContext = createContext<Live | null>(null);

function useVisible(): boolean {
  const [visible, setVisible] = useState(!document.hidden);
  useEffect(() => {
    const changed = () => setVisible(!document.hidden);
    document.addEventListener('visibilitychange', changed);
    return () => document.removeEventListener('visibilitychange', changed);
  }, []);
  return visible;
}

/** Follows the world that is looked at, and has everything on the screen read anew when something was committed. */
export function LiveProvider({ children }: { readonly children: ReactNode }) {
  const world = useWorld();
  const client = useQueryClient();
  const visible = useVisible();
  const [connection, setConnection] = useState<Connection>({ state: 'between' });
  const [events, setEvents] = useState<readonly StreamEvent[]>([]);
  const [isHeld, hold] = useState(false);
  const last = useRef<{ world: string; id: string } | null>(null);

  useEffect(() => {
    if (last.current?.world !== world) {
      last.current = null;
      setEvents([]);
    }
    if (!visible || isHeld) return;
    const stop = new AbortController();
    let reading: ReturnType<typeof setTimeout> | undefined;
    let isLost = false;
    void follow({
      world,
      after: last.current?.id,
      signal: stop.signal,
      network: window,
      onConnection: (next) => {
        // What could not be read meanwhile is, whether or not a tick has gone by.
        if (isLost && next.state === 'open') readAnew(client, world);
        // A world that was removed is not there for whoever looks at it, either.
        if (!isLost && next.state === 'lost' && next.problem?.isOfWorld) readAnew(client, world);
        isLost = next.state === 'lost';
        setConnection((before) =>
          before.state === 'lost' && next.state === 'lost' ? { ...next, since: before.since } : next,
        );
      },
      onEvent: (event) => {
        last.current = { world, id: event.id };
        // It says where the stream begins: what is on the screen was read just now.
        if (event.type === 'stream.reset' && event.data.reason === 'start') return;
        setEvents((before) => [event, ...before].slice(0, LATEST));
        reading ??= setTimeout(() => {
          reading = undefined;
          readAnew(client, world);
        }, TOGETHER_MS);
      },
    });
    return () => {
      stop.abort();
      clearTimeout(reading);
    };
  }, [world, client, visible, isHeld]);

  const live = useMemo(() => ({ connection, events, isHeld, hold }), [connection, events, isHeld]);
  return <LiveContext value={live}>{children}</LiveContext>;
}

export function useLive(): Live {
  const live = useContext(LiveContext);
  if (live === null) throw new Error('useLive outside of LiveProvider');
  return live;
}
