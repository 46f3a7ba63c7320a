/** A route of the API with whatever the gateway needs to know about it. */
export interface CompiledRoute<T> {
  readonly routeKey: string;
  /** `ANY`, or the method; the empty string for `$default`. */
  readonly method: string;
  readonly segments: readonly Segment[];
  readonly value: T;
}

interface Segment {
  readonly kind: 'static' | 'parameter' | 'greedy';
  /** Text of a static segment, name of a parameter. */
  readonly text: string;
}

export interface RouteMatch<T> {
  readonly route: CompiledRoute<T>;
  readonly pathParameters: Readonly<Record<string, string>>;
}

const parseSegment = (text: string): Segment => {
  const parameter = /^\{([^}]+?)(\+?)\}$/.exec(text);
  if (!parameter?.[1]) return { kind: 'static', text };
  return { kind: parameter[2] ? 'greedy' : 'parameter', text: parameter[1] };
};

export function compileRoute<T>(routeKey: string, value: T): CompiledRoute<T> {
  if (routeKey === '$default') return { routeKey, method: '', segments: [], value };
  const [method = '', path = '/'] = routeKey.split(' ');
  return { routeKey, method, segments: path.slice(1).split('/').map(parseSegment), value };
}

/** Captured parameters, still encoded; undefined when the path doesn't match. */
function capture(segments: readonly Segment[], path: readonly string[]): Record<string, string> | undefined {
  const greedy = segments.at(-1)?.kind === 'greedy';
  if (greedy ? path.length < segments.length : path.length !== segments.length) return undefined;
  const captured: Record<string, string> = {};
  for (const [index, { kind, text }] of segments.entries()) {
    const part = path[index] ?? '';
    if (kind === 'static') {
      if (part !== text) return undefined;
      continue;
    }
    const rest = kind === 'greedy' ? path.slice(index).join('/') : part;
    if (rest === '') return undefined;
    captured[text] = rest;
  }
  return captured;
}

const specificity = { static: 0, parameter: 1, greedy: 2 } as const;

/** Whole paths before greedy ones before `$default`, then exact methods before `ANY`, then segment by segment. */
function compareRoutes(a: CompiledRoute<unknown>, b: CompiledRoute<unknown>): number {
  const rank = ({ method, segments }: CompiledRoute<unknown>) =>
    method === '' ? 2 : segments.at(-1)?.kind === 'greedy' ? 1 : 0;
  const any = ({ method }: CompiledRoute<unknown>) => (method === 'ANY' ? 1 : 0);
  const bySegment = () => {
    const index = a.segments.findIndex(({ kind }, i) => kind !== b.segments[i]?.kind);
    const [left, right] = [a.segments[index], b.segments[index]];
    return left && right ? specificity[left.kind] - specificity[right.kind] : b.segments.length - a.segments.length;
  };
  return rank(a) - rank(b) || any(a) - any(b) || bySegment();
}

/** Picks the route of a request as API Gateway does. */
export class RouteTable<T> {
  readonly #routes: readonly CompiledRoute<T>[];

  constructor(routes: readonly CompiledRoute<T>[]) {
    this.#routes = routes.toSorted(compareRoutes);
  }

  /**
   * @param path of the request, still encoded
   * @returns the most specific match with decoded path parameters, or undefined
   * @throws URIError when a parameter can't be decoded
   */
  match(method: string, path: string): RouteMatch<T> | undefined {
    const parts = path.slice(1).split('/');
    for (const route of this.#routes) {
      if (route.method === '') return { route, pathParameters: {} };
      if (route.method !== method && route.method !== 'ANY') continue;
      const captured = capture(route.segments, parts);
      if (!captured) continue;
      const decoded = Object.entries(captured).map(([name, value]) => [name, decodeURIComponent(value)]);
      return { route, pathParameters: Object.fromEntries(decoded) };
    }
    return undefined;
  }
}
