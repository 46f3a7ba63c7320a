import { join } from 'node:path';
import { divideConcurrency, functionOf, queueWeights } from '../../lib/capability.ts';
import type { Line } from '../../scripts/cost/line.ts';
import { billOf, dollars, freeTier } from '../../scripts/cost/lines.ts';
import { readTickUsage } from '../../scripts/cost/workload.ts';
import { readDocument, root } from '../tools/documents.ts';
import { synthesize, type TestApp } from './synthesized.ts';

const readme = readDocument('README.md');

let app: TestApp;
beforeAll(async () => {
  app = await synthesize();
});

describe('the deployment', () => {
  it('names each stack, and how many queues are polled', () => {
    const [, named = ''] = /npx cdk deploy --all +# stacks (.*)$/m.exec(readme) ?? [];
    expect(named.split(', ').sort()).toEqual(app.templates.map(({ stackName }) => stackName).sort());
    const polled = app.templates.flatMap(({ template }) =>
      Object.values(template.Resources ?? {}).filter(({ Type }) => Type === 'AWS::Lambda::EventSourceMapping'),
    );
    const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];
    expect(readme).toContain(`the polling of ${words[polled.length]} queues`);
  });
});

describe('the concurrency of queues', () => {
  it('has the least that is said, and the worlds that are reckoned to keep up', () => {
    expect(readme).toContain(`take together, ${2 * queueWeights().size} or more |`);
    const [, usual, more, larger] =
      /do for (\d+) worlds at a tick each 30 s; with (\d+) they get eight, for (\d+)/.exec(readme) ?? [];
    const { trigger, cost } = functionOf('tick');
    const queue = trigger.kind === 'queue' ? trigger.queue : '';
    const seconds = (cost.milliseconds * (cost.invocations.ticks ?? 0)) / 1000;
    const worlds = (total: number) => ((divideConcurrency(total, queueWeights()).get(queue) ?? 0) * 30) / seconds;
    expect(Math.abs(worlds(8) / Number(usual) - 1)).toBeLessThan(0.1);
    expect(Math.abs(worlds(Number(more)) / Number(larger) - 1)).toBeLessThan(0.1);
  });
});

describe('the cost', () => {
  const tick = readTickUsage(join(root, 'bench/results/writes-per-tick.json'));
  const linesOf = (worlds: number): Line[] =>
    billOf(app.templates, {
      prefix: app.settings.prefix,
      workload: { worlds, intervalSeconds: 30, requests: 100_000, tick },
    });
  const sum = (amounts: Iterable<number>): number => [...amounts].reduce((total, amount) => total + amount, 0);
  const bill = (worlds: number): number => sum(linesOf(worlds).map(dollars));
  const shown = (label: string): number => Number(new RegExp(`^ *${label} +([\\d.]+)$`, 'm').exec(readme)?.[1]);

  it.each([
    ['Total', () => bill(1)],
    ['of this, with no world at all', () => bill(0)],
    ['and for each world', () => bill(1) - bill(0)],
  ])('%s is what npm run cost prints, to half a dollar', (label, printed) => {
    expect(Math.abs(shown(label) - printed())).toBeLessThan(0.5);
  });

  it('after the free tier is what npm run cost prints, to a fifth of a dollar', () => {
    const after = Number(/; ([\d.]+) after the free tier/.exec(readme)?.[1]);
    expect(Math.abs(after - (bill(1) - sum(freeTier(linesOf(1)).values())))).toBeLessThan(0.2);
  });
});
