import { describe, expect, it } from '@jest/globals';
import { registry } from '../../../../core/world/index.ts';

/** Every kind that a part declares, at values that its fields can hold. */
const kinds = Array.from(registry.events.values(), ({ kind }) => kind);

describe('the kinds of events', () => {
  it('each have a name of their part, a sentence and named fields', () => {
    for (const { name, says, fields } of kinds) {
      expect(name).toMatch(/^[a-z]+\.[a-z-]+$/);
      expect(says).toMatch(/^[A-Z].+\.$/);
      expect(Object.keys(fields).length).toBeGreaterThan(0);
    }
  });
});
