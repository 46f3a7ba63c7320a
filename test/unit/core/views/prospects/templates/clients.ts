import { regulationOf } from '../../../../../../core/views/prospects/regulation.ts';
import type { ClientTraits } from '../../../../../../core/views/prospects/traits.ts';
import { sizeOf } from '../../../../../../core/views/prospects/traits.ts';
import { agreementTypes, industries } from '../../../../../../core/world/index.ts';

export const churnRisks = ['Low', 'Medium', 'High'] as const;

/** A client of which only what matters is said. */
export function client(changes: Partial<Omit<ClientTraits, 'size' | 'regulated'>> = {}): ClientTraits {
  const said = {
    id: 'client-1',
    name: 'Iron Wick',
    industry: 'Retail',
    contractType: 'Standard' as const,
    employees: 60,
    churnRisk: 'Low' as const,
    proposals: 0,
    ...changes,
  };
  return { ...said, size: sizeOf(said.employees), regulated: regulationOf(said.industry) !== null };
}

/** A client of each industry, plan, size, risk, and with and without proposals. */
export function everyClient(): ClientTraits[] {
  const found: ClientTraits[] = [];
  for (const { name: industry } of industries) {
    for (const contractType of agreementTypes) {
      for (const employees of [4, 150, 900]) {
        for (const churnRisk of churnRisks) {
          for (const proposals of [0, 2]) {
            const id = `client-${found.length}`;
            found.push(client({ id, industry, contractType, employees, churnRisk, proposals }));
          }
        }
      }
    }
  }
  return found;
}
