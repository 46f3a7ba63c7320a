/** One invalid place of a request, as a problem document names it. */
export interface InvalidPlace {
  /** JSON pointer into the body, or the name of a parameter. */
  readonly pointer?: string;
  readonly parameter?: string;
  readonly detail: string;
}

/** A request that was refused or failed, in the words of its problem document (RFC 9457) where the answer has one. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly title: string;
  /** `/docs/problems#…`, where the type of problem is explained; absent where the gateway answered by itself. */
  readonly type: string | undefined;
  readonly requestId: string | undefined;
  readonly places: readonly InvalidPlace[];

  constructor(
    status: number,
    title: string,
    detail: string,
    more: Partial<Pick<ApiProblem, 'type' | 'requestId' | 'places'>>,
  ) {
    super(detail);
    this.name = 'ApiProblem';
    this.status = status;
    this.title = title;
    this.type = more.type;
    this.requestId = more.requestId;
    this.places = more.places ?? [];
  }

  /** Whether trying the same again may help: nobody answered, or whoever did was not able to. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }

  /** Whether it is about the world that was asked for: its name is none, or no world has it. */
  get isOfWorld(): boolean {
    return this.places.some(({ pointer }) => pointer === 'header/X-World');
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';

function fieldsOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch {
    return {}; // not JSON: what a proxy answers is shown by its status
  }
}

function placesOf(errors: unknown): InvalidPlace[] {
  if (!Array.isArray(errors)) return [];
  return errors.flatMap((each: unknown) => {
    if (typeof each !== 'object' || each === null || !('detail' in each) || !isText(each.detail)) return [];
    const { detail } = each;
    return [
      {
        detail,
        ...('pointer' in each && isText(each.pointer) && { pointer: each.pointer }),
        ...('parameter' in each && isText(each.parameter) && { parameter: each.parameter }),
      },
    ];
  });
}

/** The problem that a response with a status of 400 or above tells of. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const { title, detail, message, type, requestId, errors } = fieldsOf(await response.text());
  const id = isText(requestId) ? requestId : response.headers.get('apigw-requestid');
  const status = `${response.status} ${response.statusText}`.trim();
  return new ApiProblem(
    response.status,
    isText(title) ? title : status,
    isText(detail) ? detail : isText(message) ? message : 'The answer does not say why.',
    { ...(isText(type) && { type }), ...(id !== null && { requestId: id }), places: placesOf(errors) },
  );
}

/** When nobody answered: the connection is gone, or the host has stopped. */
export function unreachable(): ApiProblem {
  return new ApiProblem(0, 'No connection', 'Nobody answers. Showroom may have stopped, or the network is gone.', {});
}
