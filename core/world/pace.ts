import { postingsOn } from './engine/postings.ts';
import { waitsOn } from './engine/waits.ts';
import { business, postingHours } from './pack/rates.ts';

/** Waits in the time of the business calendar. */
export const { randomly, roughly } = waitsOn(business);

/** Small movements of rows, in the time of the posting calendar. */
export const { lastPosting, lastMove } = postingsOn(postingHours);
