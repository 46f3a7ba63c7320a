import { describe, expect, it } from '@jest/globals';
import { regulations } from '../../../../../core/views/prospects/regulation.ts';
import { sizeOf, traitsOf } from '../../../../../core/views/prospects/traits.ts';
import { configOf, observedWorld } from '../../measures/worlds.ts';

describe('the traits of a client', () => {
  it('are those of its row', () => {
    const { simulation } = observedWorld(configOf(5), 60);
    const open = Array.from(simulation.state.leads);
    expect(open.some(({ client }) => client !== null)).toBe(true);
    const bound = regulations.map(({ industry }) => industry);
    for (const client of simulation.state.clients) {
      const row = simulation.row('clients', client);
      expect(traitsOf(simulation, client.id)).toEqual({
        id: row.id,
        name: row.name,
        industry: row.industry,
        contractType: row.contractType,
        size: row.employeeCount <= 90 ? 'small' : row.employeeCount <= 220 ? 'medium' : 'large',
        employees: row.employeeCount,
        churnRisk: row.churnRisk,
        regulated: bound.includes(row.industry),
        proposals: open.filter((lead) => lead.client === row.id).length,
      });
    }
  });

  it('are not to be had of a client that is not there', () => {
    const { simulation } = observedWorld(configOf(5), 1);
    expect(() => traitsOf(simulation, 'client-none')).toThrow(expect.objectContaining({ kind: 'not-found' }));
  });

  it.each([
    [1, 'small'],
    [90, 'small'],
    [91, 'medium'],
    [220, 'medium'],
    [221, 'large'],
  ])('call %d employees %s', (employees, size) => {
    expect(sizeOf(employees)).toBe(size);
  });
});
