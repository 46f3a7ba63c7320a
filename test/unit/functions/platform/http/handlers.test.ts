import type { HandlerOf, Handlers, RequestOf } from '../../../../../functions/platform/http/handlers.ts';
import type { created, ok } from '../../../../../functions/platform/http/reply.ts';
import type { routes } from './sample.ts';

/** Types are checked when the project is compiled: each constant below holds only when its type is the one said. */

type Table = typeof routes;
type Fits<A, B> = A extends B ? true : false;
type Same<A, B> = Fits<<T>() => T extends A ? 1 : 2, <T>() => T extends B ? 1 : 2>;

type OkReply<B> = ReturnType<typeof ok<B>>;
type Answers<R> = () => Promise<R>;
type Item = { id: string; name: string; price: number };

const whole: Fits<Handlers<Table>, Handlers<Table>> = true;
const oneMissing: Fits<Omit<Handlers<Table>, 'pause'>, Handlers<Table>> = false;

const rightBody: Fits<Answers<OkReply<Item>>, HandlerOf<Table['getItem']>> = true;
const readonlyBody: Fits<Answers<OkReply<readonly Readonly<Item>[]>>, HandlerOf<Table['listItems']>> = true;
const missingField: Fits<Answers<OkReply<Omit<Item, 'price'>>>, HandlerOf<Table['getItem']>> = false;
const otherType: Fits<
  Answers<OkReply<{ id: string; name: string; price: string }>>,
  HandlerOf<Table['getItem']>
> = false;
const noList: Fits<Answers<OkReply<Item>>, HandlerOf<Table['listItems']>> = false;
const otherStatus: Fits<Answers<ReturnType<typeof created<Item>>>, HandlerOf<Table['getItem']>> = false;
const bodyFor204: Fits<Answers<OkReply<Item>>, HandlerOf<Table['removeItem']>> = false;

const limit: Same<RequestOf<Table['listItems']>['query']['limit'], number> = true;
const kind: Same<RequestOf<Table['listItems']>['query']['kind'], 'large' | 'small' | undefined> = true;
const id: Same<RequestOf<Table['getItem']>['params']['id'], string> = true;
const noBody: Same<RequestOf<Table['getItem']>['body'], undefined> = true;
const maybeBody: Same<RequestOf<Table['regenerate']>['body'], { seed?: number | undefined } | undefined> = true;

describe('handlers', () => {
  it('are tied to their routes by their types', () => {
    const hold = [whole, rightBody, readonlyBody, limit, kind, id, noBody, maybeBody];
    expect(hold.every(Boolean)).toBe(true);
    expect([oneMissing, missingField, otherType, noList, otherStatus, bodyFor204].some(Boolean)).toBe(false);
  });
});
