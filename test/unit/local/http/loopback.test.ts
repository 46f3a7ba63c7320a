import { describe, expect, it } from '@jest/globals';
import { isLocalHost, isLocalOrigin } from '../../../../local/http/loopback.ts';

describe('this machine', () => {
  it.each(['localhost', 'LOCALHOST:80', '127.0.0.1:8000', '[::1]:1'])('is called %s', (host) => {
    expect([isLocalHost(host), isLocalOrigin(`http://${host}`)]).toEqual([true, true]);
  });

  it.each(['evil.com', 'localhost.evil.com', 'evil.com:80', '127.0.0.1.evil.com', '10.0.0.1', ''])(
    'is not called %j',
    (host) => expect([isLocalHost(host), isLocalOrigin(`https://${host}`)]).toEqual([false, false]),
  );

  it('serves pages over http and https only, and has a name', () => {
    expect(['null', 'file://localhost', 'ftp://localhost', 'localhost'].map(isLocalOrigin)).toEqual(
      Array(4).fill(false),
    );
    expect(isLocalHost(undefined)).toBe(false);
  });
});
