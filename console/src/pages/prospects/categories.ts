import type { DashboardTemplateCategory } from '../../api/generated/showroom.schemas.ts';

/** The seven kinds of dashboard, in their order, with the names of their tabs. */
export const CATEGORIES: readonly { readonly id: DashboardTemplateCategory; readonly label: string }[] = [
  { id: 'roi-focused', label: 'Return' },
  { id: 'operational-efficiency', label: 'Operations' },
  { id: 'financial-performance', label: 'Finance' },
  { id: 'license-optimization', label: 'Licences' },
  { id: 'risk-compliance', label: 'Risk' },
  { id: 'service-experience', label: 'Service' },
  { id: 'growth-forecast', label: 'Growth' },
];

const label = new Map<string, string>(CATEGORIES.map(({ id, label: name }) => [id, name]));

/** What the tab of a category is called. */
export function categoryLabel(id: DashboardTemplateCategory): string {
  return label.get(id) ?? id;
}

/** Templates in the order of the categories. */
export function inOrder<T extends { readonly category: DashboardTemplateCategory }>(list: readonly T[]): T[] {
  const place = ({ category }: T) => CATEGORIES.findIndex(({ id }) => id === category);
  return [...list].sort((a, b) => place(a) - place(b));
}
