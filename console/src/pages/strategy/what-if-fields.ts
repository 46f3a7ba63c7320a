import { type Field, oneOf, whole } from '../../kit/url-state.ts';

const NONE = 'none';

/** Ids of what-ifs; null for those of the version that is shown. */
const chosen: Field<readonly string[] | null> = {
  fallback: null,
  read: (text) => (text === NONE ? [] : text.split('~').filter((each) => each !== '')),
  write: (ids) => (ids === null || ids.length === 0 ? NONE : ids.join('~')),
};

/** What the next version is to be made with, in the address: as the version that is shown, where it says nothing. */
export const whatIfFields = {
  'what-ifs': chosen,
  /** 0 for as many as that version. */
  iterations: whole(0, { min: 100, max: 1_000_000 }),
  draws: oneOf(['', 'even', 'independent'], ''),
};

/** What lets the next version be made as the one that is shown. */
export const asShown = { 'what-ifs': null, iterations: 0, draws: '' } as const;
