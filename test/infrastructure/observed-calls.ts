import diagnostics from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/** A call that a function made of an AWS service, in the words of its permission: `dynamodb:Query table/prism-worlds`. */
export type Call = `${string} ${string}`;

interface Observation {
  /** What was called so far, by the access key that signed it. */
  readonly calls: ReadonlyMap<string, ReadonlySet<Call>>;
  stop(): void;
}

/** Permissions are named by the call for one item, or by the call itself. */
const PERMISSION: Readonly<Record<string, string>> = { SendMessageBatch: 'SendMessage' };

function tablesOf(body: Readonly<Record<string, unknown>>): string[] {
  return typeof body.TableName === 'string' ? [body.TableName] : Object.keys(Object(body.RequestItems));
}

function callsOf(target: string, text: string): Call[] {
  const [service = '', operation = ''] = target.split('.');
  const action = PERMISSION[operation] ?? operation;
  if (service.startsWith('DynamoDB')) {
    return tablesOf(JSON.parse(text)).map((table) => `dynamodb:${action} table/${table}` as const);
  }
  if (service === 'AmazonSQS') return [`sqs:${action} ${String(JSON.parse(text).QueueUrl).split('/').at(-1)}`];
  const form = new URLSearchParams(text);
  if (form.get('Action') === 'Publish') return [`sns:Publish ${form.get('TopicArn')?.split(':').at(-1)}`];
  return [];
}

const ON_OBJECTS: Readonly<Record<string, string>> = { PUT: 'PutObject', GET: 'GetObject', DELETE: 'DeleteObject' };

/** A call for one object, in the words of a permission for all that lie beside it; or for what a bucket has. */
function objectCall(method: string, path: string): Call {
  const [, bucket, folder] = path.split('/');
  if (folder === undefined || folder === '') return `s3:ListBucket ${bucket}`;
  return `s3:${ON_OBJECTS[method] ?? method} ${bucket}/${folder}/*`;
}

/**
 * Watches the requests that reach HTTP servers of this process, without touching them: emulators among them.
 * Who called is told by the access key, so every function needs one of its own.
 */
export function observeCalls(): Observation {
  const calls = new Map<string, Set<Call>>();

  function watch(message: unknown): void {
    const { request } = message as { request: IncomingMessage };
    const { searchParams, pathname } = new URL(request.url ?? '/', 'http://emulator');
    // Who follows a presigned link acts for who signed it.
    const credential = searchParams.get('X-Amz-Credential') ?? request.headers.authorization ?? '';
    const [, caller, service] = /(?:^|Credential=)([^/\s]+)\/\d{8}\/[^/]+\/(\w+)\//.exec(credential) ?? [];
    if (caller === undefined) return;
    if (service === 's3') {
      calls.set(caller, new Set(calls.get(caller)).add(objectCall(request.method ?? 'GET', pathname)));
      return;
    }
    const chunks: Buffer[] = [];
    const push = request.push.bind(request);
    request.push = (chunk: Buffer | null, encoding) => {
      if (chunk) chunks.push(Buffer.from(chunk));
      else {
        const own = calls.get(caller) ?? new Set<Call>();
        calls.set(caller, own);
        const target = String(request.headers['x-amz-target'] ?? '');
        for (const call of callsOf(target, Buffer.concat(chunks).toString())) own.add(call);
      }
      return push(chunk, encoding);
    };
  }

  diagnostics.subscribe('http.server.request.start', watch);
  return { calls, stop: () => diagnostics.unsubscribe('http.server.request.start', watch) };
}
