/** A request to the API as a document shows it. */
export interface ShownRequest {
  /** The line it stands on. */
  readonly line: string;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** The text of its JSON body. */
  readonly json: string | undefined;
}

/** A word of the shell: quoted and bare pieces without a space between them. */
const TOKEN = /(?:'[^']*'|"[^"]*"|[^\s'"])+/g;
const PIECE = /'([^']*)'|"([^"]*)"|([^'"]+)/g;
const TAKES_VALUE = ['-X', '-H', '-d', '-u', '-o', '--json'];
/** What comes after the address of the API, wherever that is. */
const ADDRESS = /^(?:\$API|http:\/\/localhost:\d+)(\/.*)$/;

function tokensOf(command: string): string[] {
  return [...command.matchAll(TOKEN)].map(([word]) =>
    word.replaceAll(PIECE, (_all, single?: string, double?: string, bare?: string) => single ?? double ?? bare ?? ''),
  );
}

function readCurl(line: string, command: string): ShownRequest[] {
  const options = new Map<string, string>();
  let address: string | undefined;
  const tokens = tokensOf(command);
  for (let place = 0; place < tokens.length; place += 1) {
    const token = tokens[place] ?? '';
    if (token === '|' || token === '#') break;
    if (TAKES_VALUE.includes(token)) {
      place += 1;
      options.set(token, tokens[place] ?? '');
    } else address ??= ADDRESS.exec(token)?.[1];
  }
  if (address === undefined || address.startsWith('/local-issuer/')) return [];
  const url = new URL(address, 'http://localhost');
  const sends = options.has('--json') || options.has('-d');
  return [
    {
      line,
      method: options.get('-X') ?? (sends ? 'POST' : 'GET'),
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      json: options.get('--json'),
    },
  ];
}

/** The requests that a document sends to the API with curl; a variable of the shell stands for an id. */
export function curlRequests(text: string): ShownRequest[] {
  return text
    .replaceAll(/\$(?!API\b)[A-Z]+/g, 'some-id')
    .split('\n')
    .flatMap((line) => {
      return line
        .split(/\bcurl (?=\S)/)
        .slice(1)
        .flatMap((command) => readCurl(line, command));
    });
}
