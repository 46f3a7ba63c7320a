import { deliveryRules } from './delivery.ts';
import { moneyRules } from './money.ts';
import { peopleRules } from './people.ts';

/** Everything that a printed dashboard says by itself where its figures give cause. */
export const academyRules = [...peopleRules, ...moneyRules, ...deliveryRules];
