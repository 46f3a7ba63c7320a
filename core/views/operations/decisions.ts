import type { Cents } from '../../kernel/money.ts';
import { DAY, type Time } from '../../kernel/time.ts';
import { formatDate } from '../../print/format.ts';
import type { ClientRow, ContractRow, EntityKind, LicenseRow } from '../../world/index.ts';
import type { CompanySnapshot } from './snapshot.ts';
import { smallestFirst } from './sums.ts';

/** Days ahead that decisions are looked for: twice the longest usual notice period would be half a year, a quarter can be acted on. */
export const DECISION_DAYS = 90;

/** Something that ends or renews, and that somebody has to decide on before it does. */
export interface Decision {
  /** `Client agreement`, `Vendor contract`, `Licence renewal` */
  readonly what: string;
  /** With whom, or on what. */
  readonly label: string;
  /** The row that it is about. */
  readonly entity: EntityKind;
  readonly id: string;
  /** Until when it has to be decided: the last day of notice where one stands, else the end. */
  readonly by: Time;
  /** When the agreement, contract or licence ends or renews. */
  readonly ends: Time;
  /** What it is worth in a month or year. */
  readonly worth: Cents;
  readonly per: 'month' | 'year';
  /** What there is to do, in a sentence. */
  readonly task: string;
}

/** When a client's agreement ends: it is renewed, or the client leaves. */
export const agreementEnd = ({ simulation }: CompanySnapshot, { id }: ClientRow): Time =>
  simulation.state.clients.need(id).agreement.end;

/** The last day on which notice can be given. */
export const noticeDate = (row: ContractRow): Time => row.endDate - row.noticePeriodDays * DAY;

/** Agreements, contracts and licences on which there is to decide within `DECISION_DAYS`, the next first. */
export function decisionsOf(snapshot: CompanySnapshot): readonly Decision[] {
  const { time } = snapshot.asOf;
  const { clients, contracts, licenses } = snapshot.rows;
  const all = [
    ...clients.map((row) => ofClient(snapshot, row)),
    ...contracts.map((row) => ofContract(row, time)),
    ...licenses.map(ofLicense),
  ];
  return smallestFirst(
    all.filter(({ by }) => by >= time && by <= time + DECISION_DAYS * DAY),
    ({ by }) => by,
  );
}

function ofClient(snapshot: CompanySnapshot, row: ClientRow): Decision {
  const ends = agreementEnd(snapshot, row);
  const isRenewing = snapshot.simulation.state.clients.need(row.id).renewing;
  return {
    what: 'Client agreement',
    label: row.name,
    entity: 'clients',
    id: row.id,
    by: ends,
    ends,
    worth: row.monthlyRecurring,
    per: 'month',
    task:
      row.status === 'Offboarding'
        ? 'Make a last offer, or plan the departure.'
        : isRenewing
          ? 'Close the renewal that is under way.'
          : 'Send a renewal proposal.',
  };
}

function ofContract(row: ContractRow, time: Time): Decision {
  const { endDate: ends, autoRenewal } = row;
  const notice = noticeDate(row);
  const mayLeave = autoRenewal && notice >= time;
  return {
    what: 'Vendor contract',
    label: `${row.vendor}: ${row.type}`,
    entity: 'contracts',
    id: row.id,
    by: mayLeave ? notice : ends,
    ends,
    worth: row.annualValue,
    per: 'year',
    task: mayLeave
      ? `Keep it, renegotiate or give notice: it renews by itself on ${formatDate(ends)}.`
      : autoRenewal
        ? 'Notice is no longer possible: ask for better terms before it renews.'
        : 'Sign a successor, or let it end.',
  };
}

function ofLicense(row: LicenseRow): Decision {
  const idle = row.totalLicenses - row.usedLicenses;
  return {
    what: 'Licence renewal',
    label: `${row.vendor} ${row.product}`,
    entity: 'licenses',
    id: row.id,
    by: row.renewalDate,
    ends: row.renewalDate,
    worth: row.totalCost,
    per: 'month',
    task:
      idle > 0
        ? `Renew as many seats as are used: ${idle} of ${row.totalLicenses} are idle.`
        : idle < 0
          ? `Order seats: ${-idle} more are used than the ${row.totalLicenses} that are paid for.`
          : 'Renew all seats: each is used.',
  };
}
