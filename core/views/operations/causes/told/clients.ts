import type { Cents } from '../../../../kernel/money.ts';
import {
  clientChurned,
  clientExpanded,
  clientNotice,
  clientRenewed,
  clientScopeCut,
  clientSigned,
} from '../../../../world/index.ts';
import type { Worth } from '../cause.ts';
import { amount, change, changing, lastWords, type Told, telling } from './telling.ts';

const monthly = (cents: Cents | null): Worth | null => (cents === null ? null : { cents, per: 'month' });

const told = (kind: Told['kind'], client: string, text: string, cents: Cents | null): Told => ({
  kind,
  text,
  of: { entity: 'clients', id: client },
  worth: monthly(cents),
  keys: [client],
});

/** How each way of renewing is told. */
const renewals = {
  'client.renewed': 'renewed',
  'client.auto-renewed': 'renewed by itself',
  'client.renewed-at-discount': 'renewed at a discount',
} as const;

/** Which way prices went where the amount was not written down. */
const usualDirection = { 'client.renewed': 0, 'client.auto-renewed': 1, 'client.renewed-at-discount': -1 } as const;

/** What clients do: each moves what it pays a month. */
export const clientTellings = [
  telling(clientSigned, ({ entity, data: { monthly: pays } }, cast) =>
    told('client-signed', entity, `${cast.client(entity)} signed: ${change(pays)} a month`, pays),
  ),
  telling(clientChurned, ({ entity, data: { monthly: paid } }, cast) =>
    told('client-left', entity, `${cast.client(entity)} left: ${change(-paid)} a month`, -paid),
  ),
  telling(clientExpanded, ({ entity, data: { raised } }, cast) =>
    told('client-expanded', entity, `${cast.client(entity)} bought more${changing(raised, 'month')}`, raised),
  ),
  telling(clientScopeCut, ({ entity, data: { raised } }, cast) =>
    raised === 0
      ? null
      : told('client-contracted', entity, `${cast.client(entity)} cut services${changing(raised, 'month')}`, raised),
  ),
  telling(clientRenewed, ({ entity, data: { cause, raised } }, cast) => {
    const direction = raised ?? usualDirection[cause];
    // A renewal at the same price moved nothing.
    if (direction === 0) return null;
    const price = direction > 0 ? ' at a higher price' : ' at a lower price';
    const how = `${renewals[cause]}${cause === 'client.renewed-at-discount' ? '' : price}`;
    const text = `${cast.client(entity)} ${how}${changing(raised, 'month')}`;
    return told(direction > 0 ? 'price-raised' : 'price-lowered', entity, text, raised);
  }),
  telling(clientNotice, ({ entity, data: { cause, monthly: pays } }, cast) => {
    const reason = cause.startsWith('scenario.') ? 'churn wave' : lastWords(cause);
    const text = `${cast.client(entity)} gave notice (${reason}): ${amount(pays)} a month will end`;
    return told('notice-given', entity, text, -pays);
  }),
];
