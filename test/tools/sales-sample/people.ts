import { type Random, stream } from '../../../core/kernel/random.ts';
import { DAY, type Time } from '../../../core/kernel/time.ts';
import {
  type ContactRole,
  contactRoles,
  type Region,
  regions,
  type Segment,
  segments,
} from '../../../core/world/index.ts';

/** The team of a sample: who sells, and to whom. */

export interface SampleRep {
  readonly repId: string;
  readonly repName: string;
  readonly managerId: string;
  readonly managerName: string;
  readonly segment: Segment;
  readonly region: Region;
  readonly hiredAt: Time;
  /** Days between two activities of a deal, and how much more the rep commits than comes. */
  readonly rhythm: number;
  readonly optimism: number;
}

export interface SampleContact {
  readonly name: string;
  readonly role: ContactRole;
}

const FIRST = [
  'Ana',
  'Bo',
  'Cleo',
  'Dev',
  'Eli',
  'Fay',
  'Gus',
  'Hana',
  'Ivo',
  'Jun',
  'Kim',
  'Lou',
  'Max',
  'Nia',
  'Ole',
];
const LAST = [
  'Abel',
  'Boyle',
  'Cho',
  'Diaz',
  'Esser',
  'Frey',
  'Grant',
  'Hale',
  'Ives',
  'Jansen',
  'Khan',
  'Lund',
  'Moss',
];

/** Reps of a team. */
const PER_MANAGER = 7;
/** Opportunities of 25 months that a rep has had. */
const PER_REP = 120;

const nameOf = (n: number): string =>
  `${FIRST[n % FIRST.length]} ${LAST[Math.floor(n / FIRST.length) % LAST.length]} ${n}`;

export function sampleReps(seed: number, deals: number, begins: Time): readonly SampleRep[] {
  return Array.from({ length: Math.max(5, Math.round(deals / PER_REP)) }, (_, n) => {
    const random = stream(seed, `rep-${n}`, 1, 0);
    const manager = Math.floor(n / PER_MANAGER);
    return {
      repId: `rep-${n + 1}`,
      repName: nameOf(n),
      managerId: `manager-${manager + 1}`,
      managerName: `Manager ${nameOf(manager)}`,
      segment: random.pick(segments),
      region: random.pick(regions),
      hiredAt: begins - DAY * random.int(30, 2000),
      rhythm: random.range(3, 9),
      optimism: random.range(0.8, 1.3),
    };
  });
}

/** Two to five people of an account; the names are the account's own. */
export function sampleContacts(random: Random): readonly SampleContact[] {
  const first = random.int(0, 1000);
  return Array.from({ length: random.int(2, 5) }, (_, n) => ({
    name: nameOf(first + n),
    role: contactRoles[n] ?? 'user',
  }));
}
