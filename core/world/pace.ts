import { postingsOn } from './engine/postings.ts';
import { waitsOn } from './engine/waits.ts';
import { business, postingHours, selling } from './pack/rates.ts';

/** Waits in the time of the business calendar. */
export const { randomly, roughly } = waitsOn(business);

/** Waits in the time of the sales calendar: what happens mostly in office hours of business days. */
export const { randomly: inSellingTime } = waitsOn(selling);

/** Small movements of rows, in the time of the posting calendar. */
export const { lastPosting, lastMove } = postingsOn(postingHours);
