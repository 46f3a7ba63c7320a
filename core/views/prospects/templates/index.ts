import { type Category, categories, type TemplateDefinition } from '../template.ts';
import { financialPerformance } from './financial-performance.ts';
import { growthForecast } from './growth-forecast.ts';
import { licenseOptimization } from './license-optimization.ts';
import { operationalEfficiency } from './operational-efficiency.ts';
import { riskCompliance } from './risk-compliance.ts';
import { roiFocused } from './roi-focused.ts';
import { serviceExperience } from './service-experience.ts';

const byCategory: Readonly<Record<Category, TemplateDefinition>> = {
  'roi-focused': roiFocused,
  'operational-efficiency': operationalEfficiency,
  'financial-performance': financialPerformance,
  'license-optimization': licenseOptimization,
  'risk-compliance': riskCompliance,
  'service-experience': serviceExperience,
  'growth-forecast': growthForecast,
};

/** The seven dashboards, in the order in which they are made. */
export const templateDefinitions: readonly TemplateDefinition[] = categories.map((category) => byCategory[category]);

/** What a category's dashboard is made of. */
export function definitionOf(category: Category): TemplateDefinition {
  return byCategory[category];
}
