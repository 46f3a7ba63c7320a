import type { Cents } from '../../../../kernel/money.ts';
import { upperFirst } from '../../../../kernel/text.ts';
import {
  contractEnded,
  contractRenewed,
  contractSigned,
  departmentPurchased,
  licenseTruedUp,
  pricesChanged,
  technicianReplaced,
} from '../../../../world/index.ts';
import type { Cast } from '../cast.ts';
import type { EntityRef, Worth } from '../cause.ts';
import { amount, change, changing, lastWords, telling } from './telling.ts';

const yearly = (cents: Cents | null): Worth | null => (cents === null ? null : { cents, per: 'year' });
const vendorRow = (id: string): EntityRef => ({ entity: 'vendors', id });

/** A contract, and the vendor that shows it once it is gone. */
function contractOf(id: string, vendor: string | null, cast: Cast) {
  const of = { entity: 'contracts', id };
  const name = vendor === null ? 'a vendor' : cast.vendor(vendor);
  return { of, name, rows: vendor === null ? [of] : [of, vendorRow(vendor)], keys: [] };
}

/** What is bought, and who works: each moves what the company pays. */
export const supplyTellings = [
  telling(pricesChanged, ({ entity, data: { cause, licenses, raised } }, cast) => {
    if (licenses === 0 || raised === 0) return null;
    const isRise = raised === null ? cause !== 'vendor.price-lowered' : raised > 0;
    const why = cause.startsWith('scenario.') ? ' in a price hike' : '';
    return {
      kind: isRise ? 'vendor-prices-raised' : 'vendor-prices-lowered',
      text: `${cast.vendor(entity)} ${isRise ? 'raised' : 'lowered'} its prices${why}${changing(raised, 'year')}`,
      of: vendorRow(entity),
      worth: yearly(raised),
      keys: [],
    };
  }),
  telling(licenseTruedUp, ({ entity, data: { raised } }, cast) => ({
    kind: 'licenses-bought',
    text: `Missing seats of ${cast.product(entity)} were bought${changing(raised, 'year')}`,
    of: { entity: 'licenses', id: entity },
    worth: yearly(raised),
    keys: [],
  })),
  telling(contractRenewed, ({ entity, data: { cause, raised } }, cast) => {
    const { name, ...contract } = contractOf(entity, cast.vendorOf(entity), cast);
    const how = cause === 'contract.renegotiated' ? 'renewed on better terms' : 'renewed';
    const text = `The contract with ${name} was ${how}${changing(raised, 'year')}`;
    return { kind: 'contract-renewed', text, worth: yearly(raised), ...contract };
  }),
  telling(contractEnded, ({ entity, data: { vendor, annualValue } }, cast) => {
    const { name, ...contract } = contractOf(entity, vendor, cast);
    const text = `The contract with ${name} ended: ${change(-annualValue)} a year`;
    return { kind: 'contract-ended', text, worth: yearly(-annualValue), ...contract };
  }),
  telling(contractSigned, ({ entity, data: { vendor, annualValue } }, cast) => {
    const { name, ...contract } = contractOf(entity, vendor, cast);
    const text = `A contract with ${name} was signed${changing(annualValue, 'year')}`;
    return { kind: 'contract-signed', text, worth: yearly(annualValue), ...contract };
  }),
  telling(departmentPurchased, ({ entity, data: { cause, amount: paid } }, cast) => ({
    kind: 'purchase',
    text: `${cast.department(entity)}: ${lastWords(cause)}, ${amount(paid)} beside the plan`,
    of: { entity: 'departments', id: entity },
    worth: { cents: paid, per: 'once' },
    keys: [entity],
  })),
  telling(technicianReplaced, ({ entity, data: { successor, department } }, cast) => ({
    kind: 'technician-left',
    text: `${upperFirst(cast.technician(entity))} left; ${cast.technician(successor)} took over`,
    of: { entity: 'technicians', id: entity },
    rows: [{ entity: 'technicians', id: successor }],
    worth: null,
    keys: department === '' ? [] : [department],
  })),
];
