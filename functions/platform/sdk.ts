/**
 * How every client of the AWS SDK behaves, said explicitly: defaults differ between versions, and without time limits a
 * connection that hangs is waited for until the function itself runs out of time.
 */
export const SDK_DEFAULTS = {
  retryMode: 'standard',
  maxAttempts: 5,
  requestHandler: {
    /** Milliseconds, as the two below. */
    connectionTimeout: 3000,
    /** From the request to its answer. */
    requestTimeout: 10_000,
    /** Without any byte. */
    socketTimeout: 10_000,
    throwOnRequestTimeout: true,
  },
} as const;
