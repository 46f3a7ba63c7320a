import {
  factorCatalogue,
  inputCatalogue,
  outcomeCatalogue,
  patternCatalogue,
  whatIfCatalogue,
} from '../../core/views/results/index.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { lasting } from '../platform/http/reply.ts';
import type { catalogueRoutes } from './catalogue-routes.ts';
import { snake } from './snake.ts';

/** The records that a review is computed by: the same for as long as the function is. */
export function catalogueHandlers(): Handlers<typeof catalogueRoutes> {
  const shown = {
    factors: snake(factorCatalogue),
    patterns: snake(patternCatalogue),
    measures: snake(inputCatalogue),
    outcomes: snake(outcomeCatalogue),
    whatIfs: snake(whatIfCatalogue),
  };
  return {
    listReviewFactors: async () => lasting(shown.factors),
    listReviewPatterns: async () => lasting(shown.patterns),
    listReviewMeasures: async () => lasting(shown.measures),
    listReviewOutcomes: async () => lasting(shown.outcomes),
    listReviewWhatIfs: async () => lasting(shown.whatIfs),
  };
}
