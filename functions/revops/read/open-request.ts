import type { Build } from '../../../core/views/revops/index.ts';
import type { FilterQuery } from '../query.ts';
import type { RevOpsServices } from '../services.ts';
import { askedOf } from '../wanted.ts';
import type { Serving } from './served.ts';

/**
 * What a request asks for, of the world as last committed: its sales, moment and filters, and the build when it is needed.
 * @throws DomainError for a world without sales, and for a moment or filter that it doesn’t have
 */
export async function openRequest(
  { sales: reader, builds }: Pick<RevOpsServices, 'sales' | 'builds'>,
  world: string,
  query: FilterQuery,
  within?: string,
): Promise<Serving> {
  const sales = await reader.read(world);
  const asked = askedOf(sales, query, within);
  let made: Build | null = null;
  return {
    sales,
    asked,
    build() {
      made ??= builds.of(sales, asked);
      return made;
    },
  };
}
