import { clients, leads, reps } from './customer-kinds.tsx';
import { contracts, licenses, vendors } from './supply-kinds.tsx';
import { departments, technicians } from './work-kinds.tsx';

/** All lists, by their names. */
export const KINDS = { clients, licenses, leads, technicians, departments, vendors, contracts, reps };

export type KindName = keyof typeof KINDS;

export const KIND_NAMES = Object.keys(KINDS) as readonly KindName[];
