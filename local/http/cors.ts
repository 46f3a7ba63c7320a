import type { CorsConfiguration } from '../template/app.ts';

type Headers = Readonly<Record<string, string>>;

/** The value of `access-control-allow-origin`, or undefined when this origin may not read answers. */
function allowedOrigin({ AllowOrigins }: CorsConfiguration, origin: string): string | undefined {
  if (AllowOrigins.includes('*')) return '*';
  const allowed = AllowOrigins.some(
    (pattern) => pattern === origin || (pattern.endsWith('://*') && origin.startsWith(pattern.slice(0, -1))),
  );
  return allowed ? origin : undefined;
}

/** Headers that the gateway adds to every answer to a request of another origin. */
export function corsHeaders(cors: CorsConfiguration | undefined, origin: string | undefined): Headers {
  const allowed = cors && origin !== undefined ? allowedOrigin(cors, origin) : undefined;
  if (!cors || allowed === undefined) return {};
  return {
    'access-control-allow-origin': allowed,
    ...(cors.AllowCredentials && { 'access-control-allow-credentials': 'true' }),
    ...(cors.ExposeHeaders.length > 0 && { 'access-control-expose-headers': cors.ExposeHeaders.join(',') }),
  };
}

/** Headers of the answer to a preflight request, which never reaches a function when CORS is configured. */
export function preflightHeaders(cors: CorsConfiguration, origin: string): Headers {
  const shared = corsHeaders(cors, origin);
  if (Object.keys(shared).length === 0) return {};
  return {
    ...shared,
    ...(cors.AllowMethods.length > 0 && { 'access-control-allow-methods': cors.AllowMethods.join(',') }),
    ...(cors.AllowHeaders.length > 0 && { 'access-control-allow-headers': cors.AllowHeaders.join(',') }),
    ...(cors.MaxAge !== undefined && { 'access-control-max-age': String(cors.MaxAge) }),
  };
}
