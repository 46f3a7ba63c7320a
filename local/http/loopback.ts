/** True for loopback by its own names only: a page of a foreign site that makes its name resolve to 127.0.0.1 is refused. */
export const isLocalHost = (host: string | undefined): boolean =>
  /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host ?? '');

/** True for the origin of a page that is served from this machine. */
export function isLocalOrigin(origin: string): boolean {
  const { protocol, host } = URL.parse(origin) ?? {};
  return (protocol === 'http:' || protocol === 'https:') && isLocalHost(host);
}
