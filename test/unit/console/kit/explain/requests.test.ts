import { execFileSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { requestTexts } from '../../../../../console/src/kit/explain/requests.ts';

/** Tells what it was asked, so that each program can be run and compared. */
let server: Server;
let origin = '';
let seen: unknown;
beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      seen = {
        method: request.method,
        url: decodeURIComponent(request.url ?? ''),
        world: request.headers['x-world'],
        authorization: request.headers.authorization,
        body: Buffer.concat(chunks).toString(),
      };
      response.end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const ASKED = [
  { method: 'GET', url: "/api/measures/mrr?grain=month&name=O'Neil" },
  {
    method: 'POST',
    url: '/analytics/query',
    body: JSON.stringify({ metric: "it's", list: [1, '$HOME', '`x`', '\\'] }),
  },
];

const codeOf = (language: string, asked: (typeof ASKED)[number], needsToken: boolean): string => {
  const found = requestTexts(asked, { origin, world: 'demo', needsToken }).find((each) => each.language === language);
  return found?.code ?? '';
};

const expected = ({ method, url, body = '' }: (typeof ASKED)[number], authorization?: string) => ({
  method,
  url,
  world: 'demo',
  authorization,
  body,
});

const has = (command: string): boolean => {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

describe.each(ASKED)('$method $url as it is made elsewhere', (asked) => {
  it('by fetch', async () => {
    const code = codeOf('fetch', asked, true);
    await new Function('token', `return (async () => { ${code} return data; })()`)('t');
    expect(seen).toEqual(expected(asked, 'Bearer t'));
  });

  (has('curl') ? it : it.skip)('by curl', async () => {
    const { execFile } = await import('node:child_process');
    await new Promise((resolve) =>
      execFile('sh', ['-c', codeOf('curl', asked, true)], { env: { ...process.env, TOKEN: 't' } }, resolve),
    );
    expect(seen).toEqual(expected(asked, 'Bearer t'));
  });

  (has('python3') ? it : it.skip)('by Python', async () => {
    const { execFile } = await import('node:child_process');
    await new Promise((resolve) => execFile('python3', ['-c', codeOf('Python', asked, false)], resolve));
    expect(seen).toEqual(expected(asked));
  });
});

it('names no world where it is the default one', () => {
  const [curl] = requestTexts(
    { method: 'GET', url: '/api/stats' },
    { origin: 'https://a', world: 'default', needsToken: false },
  );
  expect(curl?.code).toBe("curl -s 'https://a/api/stats'");
});
