import { defineRoutes } from '../platform/contract/route.ts';
import {
  factorCatalogue,
  measureCatalogue,
  outcomeCatalogue,
  patternCatalogue,
  whatIfCatalogue,
} from './schemas/catalogues.ts';

const shared = { tag: 'Strategy', method: 'GET', access: 'read', world: false, errors: [] } as const;

/** The records that a review is computed by, of no world. */
export const catalogueRoutes = defineRoutes({
  listReviewFactors: {
    ...shared,
    path: '/api/v3/data-driven-results/catalogue/factors',
    summary: 'The factors F1 to F28, with formulas and correlations',
    responses: { 200: { description: 'The catalogue.', schema: factorCatalogue } },
  },
  listReviewPatterns: {
    ...shared,
    path: '/api/v3/data-driven-results/catalogue/patterns',
    summary: 'The patterns P001 to P041, with conditions, effects and evidence',
    responses: { 200: { description: 'The catalogue.', schema: patternCatalogue } },
  },
  listReviewMeasures: {
    ...shared,
    path: '/api/v3/data-driven-results/catalogue/measures',
    summary: 'The measures that factors are made of, with their reference ranges',
    responses: { 200: { description: 'The catalogue.', schema: measureCatalogue } },
  },
  listReviewOutcomes: {
    ...shared,
    path: '/api/v3/data-driven-results/catalogue/outcomes',
    summary: 'The outcomes of the next quarter that are forecast',
    responses: { 200: { description: 'The catalogue.', schema: outcomeCatalogue } },
  },
  listReviewWhatIfs: {
    ...shared,
    path: '/api/v3/data-driven-results/catalogue/what-ifs',
    summary: 'The what-ifs that a generation may be asked for',
    responses: { 200: { description: 'The catalogue.', schema: whatIfCatalogue } },
  },
});
