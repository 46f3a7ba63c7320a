import { enableCompileCache } from 'node:module';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { Context } from 'aws-lambda';
import { isError } from '../errors.ts';
import {
  type FunctionError,
  type InvocationRequest,
  PAYLOAD_LIMIT,
  type WorkerBoot,
  type WorkerMessage,
} from './protocol.ts';

/*
 * Runs in a worker thread: one execution environment of one function. Its `process.env` is its own, and holds what
 * the function's would on Lambda. It handles one invocation at a time; the parent never sends a second before the end.
 */

type Handler = (event: unknown, context: LambdaContext) => unknown;

/** Lambda's context object, as Node 24's runtime gives it: without the callbacks of older runtimes. */
type LambdaContext = Omit<Context, 'done' | 'fail' | 'succeed'>;

const boot: WorkerBoot = workerData;

const describe = (error: unknown): FunctionError =>
  isError(error)
    ? { errorType: error.name, errorMessage: error.message, ...(error.stack && { trace: error.stack }) }
    : { errorType: typeof error, errorMessage: String(error) };

async function loadHandler(): Promise<Handler> {
  enableCompileCache(boot.compileCache);
  const module = await import(pathToFileURL(boot.file).href);
  const handler: unknown = module[boot.exportName] ?? module.default?.[boot.exportName];
  if (typeof handler !== 'function') throw new TypeError(`${boot.file} exports no function ${boot.exportName}`);
  return handler as Handler;
}

const contextOf = ({ requestId, deadline }: InvocationRequest): LambdaContext => ({
  awsRequestId: requestId,
  callbackWaitsForEmptyEventLoop: true,
  functionName: boot.functionName,
  functionVersion: '$LATEST',
  invokedFunctionArn: boot.functionArn,
  memoryLimitInMB: String(boot.memorySize),
  logGroupName: `/aws/lambda/${boot.functionName}`,
  logStreamName: 'local',
  getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
});

async function invoke(handler: Handler, request: InvocationRequest): Promise<WorkerMessage> {
  try {
    const answer = await handler(JSON.parse(request.payload), contextOf(request));
    const payload = JSON.stringify(answer) ?? 'null';
    const size = Buffer.byteLength(payload);
    if (size <= PAYLOAD_LIMIT) return { kind: 'done', payload };
    const errorMessage = `Response payload size (${size} bytes) exceeded maximum allowed payload size (${PAYLOAD_LIMIT} bytes).`;
    return { kind: 'failed', error: { errorType: 'Function.ResponseSizeTooLarge', errorMessage } };
  } catch (error) {
    return { kind: 'failed', error: describe(error) };
  }
}

const send = (message: WorkerMessage) => parentPort?.postMessage(message);
const handler = await loadHandler();
parentPort?.on('message', async (request: InvocationRequest) => send(await invoke(handler, request)));
send({ kind: 'ready' });
