import { useMemo } from 'react';
import type {
  ResultsFactorCatalogueFactorsItem,
  ResultsMeasureCatalogueInputsItem,
  ResultsOutcomeCatalogueOutcomesItem,
  ResultsPatternCataloguePatternsItem,
} from '../../api/generated/showroom.schemas.ts';
import {
  listReviewFactors,
  listReviewMeasures,
  listReviewOutcomes,
  listReviewPatterns,
} from '../../api/generated/showroom.ts';
import { useRead } from '../../api/read.ts';

export interface Catalogues {
  readonly factors: ReadonlyMap<string, ResultsFactorCatalogueFactorsItem>;
  readonly patterns: ReadonlyMap<string, ResultsPatternCataloguePatternsItem>;
  readonly measures: ReadonlyMap<string, ResultsMeasureCatalogueInputsItem>;
  readonly outcomes: ReadonlyMap<string, ResultsOutcomeCatalogueOutcomesItem>;
  /** How figures come about, in words. */
  readonly formulas: { readonly factorConfidence?: string | undefined; readonly strength?: string | undefined };
  /** What any of them is called; its id until that is known. */
  name(id: string): string;
}

const byId = <T extends { readonly id: string }>(items: readonly T[] | undefined): ReadonlyMap<string, T> =>
  new Map((items ?? []).map((item) => [item.id, item]));

/** What factors, patterns, measures and outcomes are called, and how they come about. */
export function useCatalogues(): Catalogues {
  const factorCatalogue = useRead(() => listReviewFactors(), { fixed: true }).data;
  const patternCatalogue = useRead(() => listReviewPatterns(), { fixed: true }).data;
  const measures = useRead(() => listReviewMeasures(), { fixed: true }).data?.inputs;
  const outcomes = useRead(() => listReviewOutcomes(), { fixed: true }).data?.outcomes;
  return useMemo(() => {
    const all = {
      factors: byId(factorCatalogue?.factors),
      patterns: byId(patternCatalogue?.patterns),
      measures: byId(measures),
      outcomes: byId(outcomes),
    };
    const name = (id: string) =>
      all.factors.get(id)?.name ??
      all.patterns.get(id)?.name ??
      all.measures.get(id)?.label ??
      all.outcomes.get(id)?.label ??
      id;
    const formulas = { factorConfidence: factorCatalogue?.confidence, strength: patternCatalogue?.strength };
    return { ...all, formulas, name };
  }, [factorCatalogue, patternCatalogue, measures, outcomes]);
}
