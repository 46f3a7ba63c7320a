import { beforeAll, describe, expect, it } from '@jest/globals';
import { createMeasureReader, createSpanReader, type SpanReader } from '../../../../../../core/measures/index.ts';
import { clientsOfPeople } from '../../../../../../core/views/results/index.ts';
import { needInput } from '../../../../../../core/views/results/inputs/catalogue.ts';
import { observe } from '../../../../../../core/views/results/inputs/observe.ts';
import { type PastWorld, pastWorld } from '../../../../../tools/made-world.ts';
import { configOf } from '../../../measures/worlds.ts';

describe('the clients at which people work', () => {
  let world: PastWorld;
  let reader: SpanReader;
  beforeAll(() => {
    world = pastWorld(configOf(1));
    reader = createSpanReader(world.history, createMeasureReader(world.simulation));
  });

  it('have the employees of their records', () => {
    const clients = clientsOfPeople(reader, world.simulation.time);
    for (const client of world.simulation.state.clients) {
      expect(clients.get(client.id)?.employees).toBe(client.employees);
    }
    expect(clients.size).toBe([...world.simulation.state.clients].length);
  });

  it('open tickets of which the company’s are a mean between theirs', () => {
    const tickets = [...clientsOfPeople(reader, world.simulation.time).values()].flatMap(
      ({ ticketsPerEmployee }) => ticketsPerEmployee ?? [],
    );
    const [whole] = observe(reader, world.simulation.time, [needInput('tickets-per-employee')]);
    if (whole?.status !== 'observed') throw new Error('the company opens tickets');
    expect(Math.min(...tickets)).toBeGreaterThanOrEqual(0);
    expect(Math.min(...tickets)).toBeLessThan(whole.value);
    expect(Math.max(...tickets)).toBeGreaterThan(whole.value);
  });

  it('are not known where figures of single clients are not kept', () => {
    expect(clientsOfPeople({ ...reader, keys: () => null }, world.simulation.time).size).toBe(0);
  });
});
