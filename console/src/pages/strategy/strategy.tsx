import { Link, useNavigate } from '@tanstack/react-router';
import { useWorld } from '../../api/read.ts';
import { Card, Grid, Page } from '../../kit/layout.tsx';
import { Empty } from '../../kit/states.tsx';
import { recentReviews } from './recent.ts';
import { ScoreForm } from './score-form.tsx';
import segments from './segments.module.css';
import { SEGMENTS } from './segments.ts';
import styles from './strategy.module.css';

const QUESTIONS: Readonly<Record<(typeof SEGMENTS)[number], string>> = {
  Market: 'Is there demand, do we win it, and on how many shoulders does it rest?',
  Consumer: 'Do clients and their people take up what we offer, stay, and pay for it?',
  Product: 'Is what we sell used, sound, and worth what it costs to deliver?',
  Brand: 'Are we trusted, well spoken of, and present where decisions are taken?',
  Experience: 'Is it easy to be our client, from the first call to the last ticket?',
};

/** Where a strategy review is begun, and those that were opened in this browser. */
export default function Strategy() {
  const world = useWorld();
  const navigate = useNavigate();
  const recent = recentReviews(world);
  const open = (session: string) =>
    void navigate({ to: '/strategy/$session', params: { session }, search: ((before: object) => before) as never });
  return (
    <Page
      title="Strategy"
      lead="A review of the company from its data alone: 28 factors, 41 patterns, and what the next quarter may bring, each with how sure it is."
    >
      <Grid>
        <Card title="Begin a review" subtitle="Its results are made in a few seconds" span={6}>
          <ScoreForm action="Score the company" onScored={open} />
        </Card>
        <Card title="Reviews" subtitle="Those opened in this browser" span={6}>
          {recent.length === 0 && <Empty title="None yet">Begin one, or open the address of someone else’s.</Empty>}
          <ul className={styles.links}>
            {recent.map((session) => (
              <li key={session}>
                <Link
                  to="/strategy/$session"
                  params={{ session }}
                  search={((before: object) => before) as never}
                  className={styles.link}
                >
                  {session}
                </Link>
              </li>
            ))}
          </ul>
        </Card>
        <Card title="What a review answers">
          <dl className={segments.questions}>
            {SEGMENTS.map((segment) => (
              <div key={segment} data-segment={segment}>
                <dt>{segment}</dt>
                <dd>{QUESTIONS[segment]}</dd>
              </div>
            ))}
          </dl>
        </Card>
      </Grid>
    </Page>
  );
}
