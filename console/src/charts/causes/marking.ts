import { keptChoice } from '../../kit/kept-choice.ts';

/** Whether charts mark what moved them: one switch for all. */
export const markingCauses = keptChoice('showroom-causes', ['marked', 'hidden']);
