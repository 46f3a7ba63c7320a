import { once } from 'node:events';
import { connect } from 'node:net';
import { Gateway } from '../../../../local/http/gateway.ts';
import { type HttpServer, startHttpServer } from '../../../../local/http/server.ts';

let server: HttpServer;
const told: string[] = [];
beforeAll(async () => {
  server = await startHttpServer(0, () => undefined);
  const api = { cors: undefined, stage: undefined, routes: [], integrations: [], authorizers: [] };
  server.serve(
    new Gateway({
      api,
      functions: [],
      issuer: undefined,
      port: server.port,
      listen: () => () => undefined,
      log: (line) => told.push(line),
    }),
  );
});
afterAll(() => server.stop(0));

/** The status line that answers lines of a head, sent as they are. */
async function statusOf(...lines: string[]): Promise<string> {
  const socket = connect(server.port, '127.0.0.1');
  socket.write([...lines, 'Connection: close', '', ''].join('\r\n'));
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  await once(socket, 'close');
  return Buffer.concat(chunks).toString('latin1').split(' ')[1] ?? '';
}

describe('the gateway on the wire', () => {
  it('refuses a request with more than one Host', async () => {
    expect(await statusOf('GET /x HTTP/1.1', 'Host: localhost', 'Host: evil.example')).toBe('400');
    expect(await statusOf('GET /x HTTP/1.1', 'Host: evil.example', 'Host: localhost')).toBe('400');
    expect(await statusOf('GET /x HTTP/1.1', 'Host: localhost', 'Host: localhost')).toBe('400');
    expect(await statusOf('GET /x HTTP/1.1', 'Host: evil.example')).toBe('403');
    expect(await statusOf('GET /x HTTP/1.1', 'Host: localhost')).toBe('404');
  });

  it('tells once what it refuses a page for, and not without end', async () => {
    told.length = 0;
    const from = (origin: string) => statusOf('GET /x HTTP/1.1', 'Host: localhost', `Origin: ${origin}`);
    for (const origin of ['null', 'http://app.example', 'null']) expect(await from(origin)).toBe('403');
    expect(await from('http://localhost:5173')).toBe('404');
    expect(told).toEqual([expect.stringContaining('opened as a file'), expect.stringContaining('http://app.example')]);
    for (let n = 0; n < 30; n += 1) await from(`http://${n}.example`);
    expect(told.length).toBeLessThan(25);
  });

  it('refuses a path that is no UTF-8, before it looks for a route', async () => {
    expect(await statusOf('GET /%ED%A0%80 HTTP/1.1', 'Host: localhost')).toBe('400');
    expect(await statusOf('GET /%FF HTTP/1.1', 'Host: localhost')).toBe('400');
  });
});
