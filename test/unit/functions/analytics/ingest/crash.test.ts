import { createHash } from 'node:crypto';
import { ProvisionedThroughputExceededException } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DAY } from '../../../../../core/kernel/time.ts';
import { ingestOn } from '../../../../../functions/analytics/ingest/container.ts';
import type { Documents } from '../../../../../functions/platform/storage/dynamo.ts';
import { type AnalyticsScene, analyticsScene, sendingTelemetry } from '../../../../tools/analytics-scene.ts';
import { Crash } from '../../../../tools/crashes.ts';
import { impatience, WEDNESDAY } from '../../../../tools/simulation.ts';

const PREFIX = 'crash-';
const WORLD = { worldId: 'default', generation: 1 };

let scene: AnalyticsScene;
beforeAll(async () => {
  scene = await analyticsScene(PREFIX);
});
afterAll(() => scene.stop());

const sendingBy = (documents: Documents) => sendingTelemetry(ingestOn(documents, PREFIX, impatience));
const iso = (time: number): string => new Date(time).toISOString();

interface Sent {
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Events of a name of their own; of 90 such nothing fits into one item. */
function eventsOf(name: string, count: number, bytes = 4500): Sent[] {
  return Array.from({ length: count }, (_, n) => {
    const text = createHash('shake256', { outputLength: bytes }).update(`${name} ${n}`).digest('base64');
    const event_time = iso(WEDNESDAY - DAY);
    return { id: `${name}-${n}`, user_id: 'u', event_name: 'lesson_started', event_time, properties: { text } };
  });
}

const emptied = (): Promise<void> => scene.ingest().log.removeAll(WORLD);
beforeEach(emptied);

/** The events of the log, whose entries are numbered without a gap, and arrive in order. */
async function stored(): Promise<Sent[]> {
  const entries = await Array.fromAsync(scene.ingest().log.after(WORLD, 0));
  expect(entries.map(({ number }) => number)).toEqual(entries.map((_, index) => index + 1));
  expect(entries.map(({ arrived }) => arrived)).toEqual(entries.map(({ arrived }) => arrived).sort((a, b) => a - b));
  const events = entries.flatMap(({ brought }) => (brought.kind === 'events' ? brought.records : []));
  return events.map(({ id, properties }) => ({ id, properties }));
}

/** What tells events apart, in a few letters. */
const plain = (events: readonly Sent[]): string[] =>
  events.map(({ id, properties: { text } }) => `${id} ${String(text).slice(0, 20)}…${String(text).slice(-20)}`);
const byId = (events: readonly Sent[]): string[] => plain(events).sort();

/** A client whose n-th command fails, before DynamoDB has carried it out or after. */
function failingAt(n: number, when: 'before' | 'after') {
  const documents = scene.dynamo.connect();
  let commands = 0;
  documents.middlewareStack.add(
    (next) => async (args) => {
      commands += 1;
      if (commands !== n) return next(args);
      if (when === 'after') await next(args);
      throw new Crash(`${when} command ${n}`);
    },
    { step: 'initialize', name: 'fail', priority: 'high' },
  );
  return { documents, reached: () => commands >= n };
}

describe('a call that dies', () => {
  it.each(['before', 'after'] as const)(
    '%s any of its commands leaves nothing that it can’t be made again',
    async (when) => {
      let died = 0;
      for (let n = 1; ; n += 1) {
        await emptied();
        const events = eventsOf(`dies-${n}`, 90);
        await scene.send()('postEvents', { body: events.slice(0, 3) });
        const { documents, reached } = failingAt(n, when);
        const first = await sendingBy(documents)('postEvents', { body: events });
        if (!reached()) {
          expect(byId(await stored())).toEqual(byId(events));
          break;
        }
        died += 1;
        expect([n, first.status]).toEqual([n, 500]);
        const { status, body } = await scene.send()('postEvents', { body: events });
        expect([status, body.accepted + body.known.length, body.errors]).toEqual([200, events.length, []]);
        expect(byId(await stored())).toEqual(byId(events));
        const again = await scene.send()('postEvents', { body: events });
        expect([again.body.accepted, again.body.known.length]).toEqual([0, events.length]);
      }
      // The head, what the log has, entries with known events, and two writes at least.
      expect(died).toBeGreaterThan(4);
    },
  );

  it('to the network and not to DynamoDB is made again by the client, and stores what it brings once', async () => {
    const documents = scene.dynamo.connect();
    let lost = 0;
    documents.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          const answer = await next(args);
          if (commandName !== 'PutItemCommand' || lost > 0) return answer;
          lost += 1;
          throw Object.assign(new Error('the answer was lost'), { name: 'TimeoutError', $retryable: {} });
        },
      { step: 'finalizeRequest', name: 'lose', priority: 'low' }, // within the attempts of the client,
    );
    const events = eventsOf('lost', 2);
    const { body } = await sendingBy(documents)('postEvents', { body: events });
    expect([lost, body.accepted]).toEqual([1, 2]);
    expect(plain(await stored())).toEqual(plain(events));
  });
});

describe('calls at once', () => {
  it('that are equal store each event once, and one of them says that it is new', async () => {
    const events = eventsOf('equal', 90);
    const answers = await Promise.all(Array.from({ length: 4 }, () => scene.send()('postEvents', { body: events })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(answers.reduce((sum, { body }) => sum + body.accepted, 0)).toBe(events.length);
    for (const { body } of answers) expect(body.accepted + body.known.length).toBe(events.length);
    expect(byId(await stored())).toEqual(byId(events));
  });

  it('that have some in common, from one function and from several, store each once', async () => {
    const events = eventsOf('some', 40, 30);
    const warm = scene.send();
    const parts = [events.slice(0, 25), events.slice(15), events.slice(10, 30), [...events].reverse()];
    const answers = await Promise.all(
      parts.flatMap((body) => [warm('postEvents', { body }), scene.send()('postEvents', { body })]),
    );
    expect(answers.reduce((sum, { body }) => sum + body.accepted, 0)).toBe(events.length);
    expect(byId(await stored())).toEqual(byId(events));
  });

  it('that disagree keep the event of one of them, and tell the other', async () => {
    const [mine, yours] = [eventsOf('disagree', 1, 30), eventsOf('disagree', 1, 60)];
    const answers = await Promise.all([mine, yours].map((body) => scene.send()('postEvents', { body })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect(plain(await stored())).toEqual(plain(answers[0]?.status === 200 ? mine : yours));
  });
});

describe('a log that takes no more for a while', () => {
  function throttled(times: number): Documents {
    const documents = scene.dynamo.connect();
    let left = times;
    documents.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          if (commandName !== 'PutItemCommand' || left === 0) return next(args);
          left -= 1;
          throw new ProvisionedThroughputExceededException({ message: 'too much at once', $metadata: {} });
        },
      { step: 'initialize', name: 'throttle', priority: 'high' },
    );
    return documents;
  }

  it('is written to later; in the end the call is to be made again', async () => {
    const events = eventsOf('later', 90);
    const { body } = await sendingBy(throttled(3))('postEvents', { body: events });
    expect(body.accepted).toBe(events.length);
    expect(byId(await stored())).toEqual(byId(events));
    await emptied();
    const never = eventsOf('never', 1);
    const refused = await sendingBy(throttled(1000))('postEvents', { body: never });
    expect([refused.status, refused.headers['retry-after']]).toEqual([503, '5']);
    expect(await stored()).toEqual([]);
  });
});
