import { createServer, connect as reach, type Socket } from 'node:net';

/** A line to a host that can be cut: whoever is connected loses the connection, and nobody gets another until it is mended. */
export interface Line {
  readonly url: string;
  /** All that came from the host, connection by connection. */
  readonly received: readonly string[];
  cut(): void;
  mend(): void;
  stop(): Promise<void>;
}

/** Lays a line to the host at an address, on a port of its own. */
export async function layLine(url: string): Promise<Line> {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  const received: string[] = [];
  let isCut = false;
  const server = createServer((client) => {
    if (isCut) {
      client.destroy();
      return;
    }
    const host = reach(Number(port), hostname);
    const place = received.push('') - 1;
    host.on('data', (bytes) => {
      received[place] += bytes.toString('latin1');
    });
    for (const [socket, other] of [
      [client, host],
      [host, client],
    ] as const) {
      sockets.add(socket);
      socket.pipe(other);
      // A side that breaks off is what a line is cut for; the other side is told by its end.
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The line has no port');
  const cut = () => {
    isCut = true;
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${address.port}`,
    received,
    cut,
    mend: () => {
      isCut = false;
    },
    stop: () => {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
