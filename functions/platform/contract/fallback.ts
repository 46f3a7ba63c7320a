/**
 * What the gateway routes by when a request matches no operation: a greedy path for each method by itself. One route for
 * all methods (`ANY`, `$default`) would also take the OPTIONS of browsers, which the gateway answers by itself as long
 * as no route does.
 */
export const FALLBACK_METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** The route key of a method for which no operation was found, as API Gateway writes it. */
export function fallbackKey(method: (typeof FALLBACK_METHODS)[number]): string {
  return `${method} /{proxy+}`;
}

/** Whether an event has come by a fallback. */
export function isFallback(routeKey: string): boolean {
  return routeKey.endsWith(' /{proxy+}');
}
