/** What a worker is started with. */
export interface WorkerBoot {
  /** Absolute path of the module. */
  readonly file: string;
  /** Name of the export. */
  readonly exportName: string;
  readonly functionName: string;
  readonly functionArn: string;
  readonly memorySize: number;
  readonly compileCache: string;
}

export interface InvocationRequest {
  readonly requestId: string;
  /** The event as JSON. */
  readonly payload: string;
  /** Epoch milliseconds at which the function's timeout strikes. */
  readonly deadline: number;
}

export interface FunctionError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace?: string;
}

/** What a worker says: that its handler is loaded, or how an invocation ended. */
export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly payload: string }
  | { readonly kind: 'failed'; readonly error: FunctionError };

/** Lambda's limit for the payload of a synchronous invocation and of its answer, in bytes of JSON. */
export const PAYLOAD_LIMIT = 6 * 1024 * 1024;

/** How an invocation ended: with the handler's answer as JSON, or by one of the ways to fail. */
export type InvocationResult =
  | { readonly ok: true; readonly payload: string }
  | {
      readonly ok: false;
      readonly reason:
        | 'handler'
        | 'init'
        | 'timeout'
        | 'crash'
        | 'request-too-large'
        | 'response-too-large'
        | 'stopped';
      readonly error: FunctionError;
    };
