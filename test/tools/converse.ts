import { once } from 'node:events';
import { createServer, type ServerHttp2Session, type ServerHttp2Stream } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';

/** What the model is asked, as it comes over the wire. */
export interface Asked {
  readonly path: string;
  readonly system: readonly { readonly text: string }[];
  readonly messages: readonly { readonly role: string; readonly content: readonly { readonly text: string }[] }[];
  readonly inferenceConfig: { readonly maxTokens: number; readonly temperature: number };
}

/** How it answers: a text, an error of the service, or never. */
export type Reply =
  | { readonly text: string; readonly stopReason?: string }
  | { readonly error: string; readonly status: number }
  | 'hang';

export interface Converse {
  readonly asked: Asked[];
  readonly client: BedrockRuntimeClient;
  stop(): Promise<void>;
}

/** A server that speaks the wire format of Bedrock's Converse over HTTP/2, and the real client connected to it. */
export async function startConverse(reply: (asked: Asked, number: number) => Reply): Promise<Converse> {
  const asked: Asked[] = [];
  const sessions = new Set<ServerHttp2Session>();
  const server = createServer();
  server.on('session', (session) => sessions.add(session));
  server.on('stream', async (stream, headers) => {
    stream.on('error', () => stream.destroy());
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    const body: Omit<Asked, 'path'> = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    const one = { ...body, path: decodeURIComponent(String(headers[':path'])) };
    asked.push(one);
    answer(stream, reply(one, asked.length));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const client = new BedrockRuntimeClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    retryMode: 'standard',
    maxAttempts: 3,
  });
  return {
    asked,
    client,
    async stop() {
      client.destroy();
      for (const session of sessions) session.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function answer(stream: ServerHttp2Stream, reply: Reply): void {
  if (reply === 'hang' || stream.destroyed) return;
  const type = { 'content-type': 'application/json' };
  if ('error' in reply) {
    stream.respond({ ':status': reply.status, ...type, 'x-amzn-errortype': reply.error });
    stream.end(JSON.stringify({ message: 'not now' }));
    return;
  }
  stream.respond({ ':status': 200, ...type });
  stream.end(
    JSON.stringify({
      output: { message: { role: 'assistant', content: [{ text: reply.text }] } },
      stopReason: reply.stopReason ?? 'end_turn',
      usage: { inputTokens: 1, outputTokens: 1, totalTokens: 2 },
      metrics: { latencyMs: 1 },
    }),
  );
}
