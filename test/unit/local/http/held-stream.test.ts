import { describe, expect, it } from '@jest/globals';
import { holdStream, isEventStream } from '../../../../local/http/held-stream.ts';
import type { HttpAnswer } from '../../../../local/http/response.ts';

const headers = { 'content-type': 'text/event-stream; charset=utf-8' };
const answer = (text: string): HttpAnswer => ({ status: 200, headers, body: Buffer.from(text) });
const HOUR = 3_600_000;

/** A host whose function answers what it is given, and whose topics ring when they are told to. */
function host(answers: HttpAnswer[]) {
  const listeners = new Set<() => void>();
  const asked: string[] = [];
  return {
    asked,
    listeners,
    ring: () => listeners.forEach((listener) => void listener()),
    ask: async (id: string) => {
      asked.push(id);
      return answers.shift() ?? { ...answer(''), status: 404 };
    },
    listen(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

describe('a held stream', () => {
  it('asks again when something was told or the time is over, with the id of the last event', async () => {
    const given = host([
      answer(`retry: ${HOUR}\n\nid: b\nevent: x\ndata: {}\n\n`),
      answer('retry: 120\n\n'),
      answer('retry: 120\n\nid: c\n\n'),
    ]);
    const first = answer(`retry: ${HOUR}\n\nid: a\nevent: x\ndata: {}\n\n`);
    const pieces: string[] = [];
    const reading = (async () => {
      for await (const piece of holdStream(first, given, new AbortController().signal)) {
        pieces.push(String(piece));
        given.ring();
      }
    })();
    // Rung before anyone waited for it.
    given.ring();
    await reading;
    expect(given.asked).toEqual(['a', 'b', 'b', 'c']);
    expect(pieces.join('')).toContain('id: c');
    expect(pieces).toHaveLength(3);
    expect(given.listeners.size).toBe(0);
  });

  it('sends comments while nothing happens, and ends when it is told to', async () => {
    const given = { ...host([]), heartbeatMs: 20 };
    const end = new AbortController();
    const pieces: string[] = [];
    for await (const piece of holdStream(answer(`retry: ${HOUR}\n\n`), given, end.signal)) {
      pieces.push(String(piece));
      if (pieces.length === 3) end.abort();
    }
    expect(pieces).toEqual([':\n\n', ':\n\n', ':\n\n']);
    expect([given.asked, given.listeners.size]).toEqual([[], 0]);
  });

  it('ends at once where it is over before it began', async () => {
    const given = host([]);
    const pieces = await Array.fromAsync(holdStream(answer(''), given, AbortSignal.abort()));
    expect([pieces, given.asked]).toEqual([[], []]);
  });

  it('is an answer of events only', () => {
    expect(isEventStream(answer(''))).toBe(true);
    expect(isEventStream({ ...answer(''), status: 400 })).toBe(false);
    expect(isEventStream({ ...answer(''), headers: { 'content-type': 'text/event-streams' } })).toBe(false);
    expect(isEventStream({ ...answer(''), headers: {} })).toBe(false);
  });
});
