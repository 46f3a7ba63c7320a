import { functionNames, functionOf } from '../../lib/capability.ts';
import { synthesize, type TestApp } from './synthesized.ts';

let app: TestApp;
beforeAll(async () => {
  app = await synthesize();
});

describe('builds of datasets', () => {
  const subscriptions = () => app.resources('AWS::SNS::Subscription').map(({ properties }) => properties);
  const of = (name: string) =>
    subscriptions().filter(({ Endpoint }) => String(Endpoint).endsWith(`:function:prism-${name}`));

  it('come by a topic of their own: no queue is polled for one build a week', () => {
    const topics = app.resources('AWS::SNS::Topic').map(({ properties }) => properties.TopicName);
    expect(topics).toContain('prism-revops-builds');
    expect(of('revops-build').map(({ TopicArn }) => String(TopicArn).split(':').at(-1))).toEqual([
      'prism-revops-builds',
    ]);
    const queues = app.resources('AWS::SQS::Queue').map(({ properties }) => String(properties.QueueName));
    expect(queues.filter((name) => name.includes('revops'))).toEqual([]);
  });

  it('may be asked for by what answers and by what sees weeks end, and by nobody else', () => {
    const publishes = (name: string) =>
      app.permissions(name).some((permission) => /^sns:Publish .*:prism-revops-builds$/.test(permission));
    expect(functionNames.filter(publishes).sort()).toEqual(['revops', 'revops-week']);
  });

  it('are looked for when a week has ended only: the other ticks invoke nothing', () => {
    expect(of('revops-week')).toEqual([
      expect.objectContaining({ FilterPolicy: { week: ['new'] }, FilterPolicyScope: 'MessageBody' }),
    ]);
  });

  it('have the time that the first of a world takes, and go to the dead letters when nobody can do them', () => {
    expect(functionOf('revops-build').timeout).toBe(300);
    for (const name of ['revops-build', 'revops-week', 'revops-sweep']) {
      expect(app.lambda(name).properties.DeadLetterConfig).toMatchObject({
        TargetArn: expect.stringMatching(/:prism-dead-letters$/),
      });
    }
  });
});
