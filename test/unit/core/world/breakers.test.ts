import { describe, expect, it } from '@jest/globals';
import { certify, registry } from '../../../../core/world/index.ts';
import { type Breaker, breakers } from './rule-breakers.ts';
import { type Scene, stage } from './scene.ts';

/** Rules find what is wrong: each is broken by what it is about, and by nothing else. */
const scene = stage();

function brokenIn({ simulation, rows, previous }: Scene): string[] {
  const entries = certify(simulation, rows, previous);
  return entries.filter((entry) => entry.broken.length > 0).map((entry) => entry.id);
}

describe('a rule', () => {
  it('has something that breaks it, each of them', () => {
    expect(Object.keys(breakers).sort()).toEqual(registry.rules.map((rule) => rule.id).sort());
  });

  it('is kept in a company that nobody tampered with, by rows that it looked at', () => {
    const { simulation, rows, previous } = scene();
    for (const { id, checked, broken } of certify(simulation, rows, previous)) {
      expect([id, broken]).toEqual([id, []]);
      expect([id, checked > 0]).toEqual([id, true]);
    }
  });

  it.each(Object.entries<Breaker>(breakers))('%s is broken by what it is about, and only that', (id, breaker) => {
    const tampered = scene();
    breaker.breaks(tampered);
    expect(brokenIn(tampered).sort()).toEqual([id, ...(breaker.also ?? [])].sort());
  });
});
