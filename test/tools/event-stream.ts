/** An event as a client of an event stream has it. */
export interface ReceivedEvent {
  readonly id: string;
  readonly event: string;
  readonly data: ReturnType<typeof JSON.parse>;
}

/** What a body of an event stream says: events, and the last time to wait. */
export function readEvents(text: string): { readonly retry: number; readonly events: ReceivedEvent[] } {
  const blocks = text.split('\n\n').map((block) => {
    const fields = block
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]);
    return Object.fromEntries(fields) as Readonly<Record<string, string>>;
  });
  const events = blocks.flatMap(({ id, event, data }) =>
    id !== undefined && event !== undefined && data !== undefined ? [{ id, event, data: JSON.parse(data) }] : [],
  );
  return { retry: Number(blocks.findLast(({ retry }) => retry !== undefined)?.retry), events };
}
