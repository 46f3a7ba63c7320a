import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Stands before dynalite's own handler. Web pages are refused, which dynalite would let in from everywhere. And it
 * survives its clients: dynalite rethrows the error of a request that breaks off, as one does when a function is ended
 * at its timeout, and it fails past every handler when its store is closed under an action.
 * @returns waits until no action is in progress; one goes on also when its client is gone
 */
export function guardActions(server: Server): () => Promise<void> {
  const handle = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  let active = 0;
  const countUntilEnd = (response: ServerResponse) => {
    active += 1;
    const { end } = response;
    Object.assign(response, {
      end: (...parts: readonly unknown[]) => {
        active -= 1;
        return Reflect.apply(end, response, parts);
      },
    });
  };
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.headers.origin !== undefined) {
      response.writeHead(403).end();
      return;
    }
    request.once('end', () => countUntilEnd(response)); // before dynalite's listener, which begins the action
    for (const listener of handle) listener(request, response);
    request.removeAllListeners('error');
    request.on('error', () => response.destroy());
  });
  return async () => {
    while (active > 0) await sleep(5);
  };
}
