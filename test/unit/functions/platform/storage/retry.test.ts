import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { retry, retryOnConflict } from '../../../../../functions/platform/storage/retry.ts';
import { VersionConflict } from '../../../../../functions/platform/storage/version-conflict.ts';

describe('attempts', () => {
  it('are made until one succeeds, as often as the policy says, with a wait between any two', async () => {
    const property = fc.asyncProperty(fc.integer({ min: 1, max: 6 }), fc.nat({ max: 8 }), async (attempts, failing) => {
      const waits: number[] = [];
      let made = 0;
      const policy = { attempts, after: () => true, wait: async (round: number) => void waits.push(round) };
      const outcome = await retry(policy, async (number) => {
        made += 1;
        expect(number).toBe(made);
        if (number <= failing) throw new Error(`failed ${number}`);
        return `done ${number}`;
      }).catch(String);
      const last = Math.min(attempts, failing + 1);
      expect(outcome).toBe(failing < attempts ? `done ${last}` : `Error: failed ${attempts}`);
      expect(made).toBe(last);
      expect(waits).toEqual(Array.from({ length: last - 1 }, (_, round) => round + 1));
    });
    await fc.assert(property);
  });

  it('end with an error after which none would help', async () => {
    let made = 0;
    const attempt = async () => {
      made += 1;
      throw made === 2 ? new TypeError('a fault') : new VersionConflict('The thing');
    };
    await expect(
      retryOnConflict(
        attempt,
        () => new Error('exhausted'),
        async () => undefined,
      ),
    ).rejects.toThrow('a fault');
    expect(made).toBe(2);
  });

  it('that are always beaten end with what the caller says of it', async () => {
    const attempt = async () => {
      throw new VersionConflict('The thing');
    };
    const exhausted = ({ message }: Error) => new Error(`Enough: ${message}`);
    await expect(retryOnConflict(attempt, exhausted, async () => undefined)).rejects.toThrow(
      'Enough: The thing has changed meanwhile.',
    );
  });
});
