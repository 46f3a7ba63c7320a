/** Where the issuer sends people back to, as the stack has registered it. */
export const SIGNED_IN = '/console/signed-in';
export const SIGNED_OUT = '/console/signed-out';

/** An address of the console to come back to: what is none of it, or only a stop on the way, is its first page. */
export function returnAddress(address: string): string {
  const url = URL.parse(address, 'http://console.invalid');
  const within = url !== null && url.host === 'console.invalid' && /^\/console(\/|$)/.test(url.pathname);
  if (!within || url.pathname === SIGNED_IN || url.pathname === SIGNED_OUT) return '/console';
  return url.pathname + url.search + url.hash;
}
