import type { ReactNode } from 'react';
import type { RepCoachingInsightsRow } from '../../../api/generated/showroom.schemas.ts';
import { money } from '../../../format/numbers.ts';
import { day } from '../../../format/times.ts';
import { Figure } from '../../../kit/figure.tsx';
import { Empty } from '../../../kit/states.tsx';
import { widgetOf } from '../answers.ts';
import { Part } from '../told.tsx';
import styles from './coaching.module.css';
import type { PartProps } from './parts.ts';
import { questionsOf } from './questions.ts';

interface ListProps {
  readonly title: string;
  /** What is said where there is nothing on the list; a list that may be left out has nothing to say. */
  readonly none?: string;
  readonly items: readonly { readonly id: string; readonly title: string; readonly lines: readonly string[] }[];
}

function List({ title, none, items }: ListProps) {
  return (
    <section>
      <h3>{title}</h3>
      {items.length === 0 ? (
        <p className={styles.soft}>{none}</p>
      ) : (
        <ul className={styles.insights}>
          {items.map(({ id, title: head, lines }) => (
            <li key={id}>
              <strong>{head}</strong>
              {lines.map((line) => (
                <span key={line}>{line}</span>
              ))}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const writer = ({ model_version, generated_at }: RepCoachingInsightsRow): string =>
  `Written ${model_version.startsWith('rules') ? 'by rules' : `by ${model_version}`} from the figures of this page, for ${day(generated_at)}.`;

/** What goes well, what is worth working on, and where to begin. */
export function Insights({ dashboard, source }: PartProps) {
  return (
    <Part
      told={widgetOf(dashboard, 'insights', 'rep_coaching_insights')}
      source={source}
      name="Coaching insights"
      asks="What is to be talked about?"
    >
      {(figures) => {
        const [row] = figures.rows;
        if (row === undefined) return <Empty title="No coaching was written" />;
        const focus: ReactNode = <Figure of={figures.explain(row, 'primary_focus_area', 'What to work on')} />;
        return (
          <>
            <p className={styles.lead}>
              The one thing to talk about: {focus}.{' '}
              {row.strengths.length === 0 && (
                <span className={styles.soft}>No figure is notably above the median yet.</span>
              )}
            </p>
            <div className={styles.columns}>
              {row.strengths.length > 0 && (
                <List
                  title="What goes well"
                  items={row.strengths.map(({ title, detail }) => ({ id: title, title, lines: [detail] }))}
                />
              )}
              <List
                title="What is worth working on"
                none="No habit is notably behind the median."
                items={row.improvements.map(({ title, detail, suggested_action, impact_estimate }) => ({
                  id: title,
                  title,
                  lines: [detail, suggested_action, impact_estimate],
                }))}
              />
              <List
                title="Where to begin"
                none="There is no open deal to act on."
                items={row.priority_actions.map(({ deal_name, deal_amount, action, reason, deadline }) => ({
                  id: deal_name,
                  title: action,
                  lines: [reason, `${deal_name}, ${money(deal_amount, { compact: true })}; by ${day(deadline)}`],
                }))}
              />
            </div>
            <p className={styles.writer}>{writer(row)}</p>
          </>
        );
      }}
    </Part>
  );
}

/** Questions for the next talk, each with what makes it worth asking. */
export function Questions({ dashboard, source }: PartProps) {
  const habits = widgetOf(dashboard, 'drivers', 'rep_driver_comparison').answer?.rows ?? [];
  return (
    <Part
      told={widgetOf(dashboard, 'insights', 'rep_coaching_insights')}
      source={source}
      name="Suggested questions"
      asks="How may the talk begin?"
      span={5}
    >
      {({ rows: [row] }) =>
        row && (
          <ol className={styles.questions}>
            {questionsOf(row, habits).map(({ question, why }) => (
              <li key={question}>
                <p>{question}</p>
                <span className={styles.soft}>{why}</span>
              </li>
            ))}
          </ol>
        )
      }
    </Part>
  );
}
