import type { MovedBy } from '../../charts/causes/placing.ts';
import type { Question } from './question.ts';

/** What marks the causes of trends: clients bring their learners along, and take them with them when they leave. */
export const movedByOf = ({ filters }: Pick<Question, 'filters'>): MovedBy => ({
  kinds: ['client-signed', 'client-left'],
  key: filters.client_id,
});
