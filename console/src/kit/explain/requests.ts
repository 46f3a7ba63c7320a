import type { Asked } from '../../api/request.ts';

/** A request as it can be made anywhere else, by who looks at a figure and wants it. */
export interface RequestText {
  readonly language: 'curl' | 'fetch' | 'Python';
  readonly code: string;
}

const WRITTEN = 'application/json';

/** For a POSIX shell: nothing inside single quotes is special but themselves. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

interface Place {
  /** Where the API is, such as `https://example.com`. */
  readonly origin: string;
  readonly world: string;
  /** Whether it asks for a token, which is not shown: `$TOKEN` stands for it. */
  readonly needsToken: boolean;
}

/** @returns the request as a curl command, a fetch call and a Python program with nothing but the standard library */
export function requestTexts({ method, url, body }: Asked, { origin, world, needsToken }: Place): RequestText[] {
  const address = `${origin}${url}`;
  const headers: [string, string][] = [
    ...(world === 'default' ? [] : [['X-World', world] as [string, string]]),
    ...(body === undefined ? [] : [['Content-Type', WRITTEN] as [string, string]]),
  ];
  const curl = [
    `curl -s ${method === 'GET' ? '' : `-X ${method} `}${quoted(address)}`,
    ...headers.map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(needsToken ? ['-H "Authorization: Bearer $TOKEN"'] : []),
    ...(body === undefined ? [] : [`-d ${quoted(body)}`]),
  ].join(' \\\n  ');

  const given = [
    ...headers.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`),
    ...(needsToken ? ["'Authorization': `Bearer $" + '{token}`'] : []),
  ];
  const options = [
    ...(method === 'GET' ? [] : [`method: ${JSON.stringify(method)}`]),
    ...(given.length === 0 ? [] : [`headers: { ${given.join(', ')} }`]),
    ...(body === undefined ? [] : [`body: ${JSON.stringify(body)}`]),
  ];
  const second = options.length === 0 ? '' : `, {\n  ${options.join(',\n  ')},\n}`;
  const fetched = `const response = await fetch(${JSON.stringify(address)}${second});\nconst data = await response.json();`;

  const named = [
    ...headers.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`),
    ...(needsToken ? ['"Authorization": f"Bearer {token}"'] : []),
  ];
  const python = [
    'import json, urllib.request',
    '',
    'request = urllib.request.Request(',
    `    ${JSON.stringify(address)},`,
    ...(named.length === 0 ? [] : [`    headers={${named.join(', ')}},`]),
    ...(body === undefined ? [] : [`    data=${JSON.stringify(body)}.encode(),`]),
    ...(method === 'GET' ? [] : [`    method=${JSON.stringify(method)},`]),
    ')',
    'data = json.load(urllib.request.urlopen(request))',
  ].join('\n');
  return [
    { language: 'curl', code: curl },
    { language: 'fetch', code: fetched },
    { language: 'Python', code: python },
  ];
}
