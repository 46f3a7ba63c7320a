import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { joinParts, PART_BYTES, splitParts } from '../../../../../functions/platform/storage/parts.ts';
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

describe('parts', () => {
  it.each([0, 1, PART_BYTES - 1, PART_BYTES, PART_BYTES + 1, 2 * PART_BYTES, 3 * PART_BYTES + 7])(
    'of %d bytes are each below the size of an item, and make the whole again',
    (size) => {
      const data = Buffer.from(Array.from({ length: size }, (_, index) => index % 251));
      const parts = splitParts(data);
      expect(parts).toHaveLength(Math.max(1, Math.ceil(size / PART_BYTES)));
      expect(parts.every((part) => part.byteLength <= PART_BYTES)).toBe(true);
      expect(joinParts(parts)?.equals(data)).toBe(true);
      expect(joinParts([...parts.slice(1), undefined])).toBeNull();
    },
  );
});
