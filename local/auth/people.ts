/** Someone who may sign in at the local issuer. */
export interface Person {
  /** The `sub` of their tokens. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** Who there is: nobody has a password, as whoever reaches this machine's loopback is its user. */
export const PEOPLE: readonly Person[] = [
  { id: 'ada', name: 'Ada Keller', email: 'ada@showroom.example' },
  { id: 'ben', name: 'Ben Okafor', email: 'ben@showroom.example' },
  { id: 'cleo', name: 'Cléo Martin', email: 'cleo@showroom.example' },
];
