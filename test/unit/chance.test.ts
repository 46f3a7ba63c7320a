import { expect, it } from '@jest/globals';
import fc from 'fast-check';

it('begins random tests at one seed where CI=true, and anew at each run elsewhere', () => {
  const isGate = process.env.CI === 'true' && process.env.SHOWROOM_DEEP === undefined;
  expect(fc.readConfigureGlobal().seed === undefined).toBe(!isGate);
  expect(Object.is(fc.sample(fc.nat(), 20).join(), fc.sample(fc.nat(), 20).join())).toBe(isGate);
});
