import { type EventOf, leadLost, leadOpened, leadWon } from '../../../../world/index.ts';
import type { Cast } from '../cast.ts';
import type { EntityRef } from '../cause.ts';
import { amount, lastWords, telling } from './telling.ts';

/** The opportunity itself while it is open, then the client it is with, then the rep who owned it. */
function rowsOf(lead: string, client: string | null, owner: string | null): EntityRef[] {
  const ref = (entity: string, id: string | null): EntityRef[] => (id === null ? [] : [{ entity, id }]);
  return [...ref('leads', lead), ...ref('clients', client), ...ref('reps', owner)];
}

type Deal = EventOf<typeof leadOpened | typeof leadWon | typeof leadLost>;

function dealOf({ entity, data }: Deal, cast: Cast, sign: 1 | -1) {
  const { type, value, client, owner } = data;
  return {
    name: `${type === 'New Business' ? 'New business' : type} with ${cast.account(entity)}`,
    worthText: `${amount(value)} a year`,
    of: { entity: 'leads', id: entity },
    rows: rowsOf(entity, client ?? cast.becameOf(entity), owner),
    worth: { cents: sign * value, per: 'year' as const },
    keys: [...cast.keysOfRep(owner), ...(client === null ? [] : [client])],
  };
}

/** What becomes of opportunities. */
export const salesTellings = [
  telling(leadOpened, (event, cast) => {
    const { name, worthText, ...deal } = dealOf(event, cast, 1);
    return { kind: 'deal-opened', text: `${name} entered the pipeline: ${worthText}`, ...deal };
  }),
  telling(leadWon, (event, cast) => {
    const { name, worthText, ...deal } = dealOf(event, cast, 1);
    return { kind: 'deal-won', text: `${name} was won: ${worthText}`, ...deal };
  }),
  telling(leadLost, (event, cast) => {
    const { name, worthText, ...deal } = dealOf(event, cast, -1);
    return { kind: 'deal-lost', text: `${name} was lost (${lastWords(event.data.reason)}): ${worthText}`, ...deal };
  }),
];
