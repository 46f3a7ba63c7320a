import type { RepCoachingInsightsRow, RepDriverComparisonRow } from '../../../api/generated/showroom.schemas.ts';

/** What a manager may ask about a habit: open, about the next deal, and without a judgement in it. */
const OF_HABIT: Readonly<Record<RepDriverComparisonRow['metric_name'], string>> = {
  contacts_per_deal: 'Who else in the account notices when this goes well, and how could you meet that person?',
  economic_buyer_coverage: 'What would it take for the economic buyer to want to be in the next meeting?',
  champion_coverage: 'Who in the account would be worse off if nothing changed, and have you heard it from them?',
  first_follow_up_days: 'What usually stands between a first contact and your first answer?',
  slips_per_deal: 'When a close date moved last, what did the buyer know that we learned too late?',
  stage_pace: 'Which deal would you move on, or let go, if you had to choose today?',
  activities_per_deal: 'Which of your open deals has had the least of your time, and is that on purpose?',
  inbound_share: 'What have you left buyers to bring to you next?',
  next_step_coverage: 'How do your best meetings end, and what is different about the others?',
  commits_kept: 'What do you know of a deal when you commit it, and what do you hope?',
};

/** Those about what is no habit of a deal, by the title that insights give it. */
const OF_TITLE: Readonly<Record<string, string>> = {
  'Activities per working day, 30 days': 'What keeps you from calls on a usual day?',
  'Evenness of activity, 30 days': 'Which day of your week is hardest to keep for customers?',
};

export interface Question {
  readonly question: string;
  /** The figures or the deal that make it worth asking. */
  readonly why: string;
}

type Insights = Pick<RepCoachingInsightsRow, 'improvements' | 'strengths' | 'priority_actions'>;
type Habit = Pick<RepDriverComparisonRow, 'metric_name' | 'metric_label'>;

/** Questions for the next talk: what may be worked on first, then the first deal, and what others could take over. */
export function questionsOf(
  { improvements, strengths, priority_actions }: Insights,
  habits: readonly Habit[],
): Question[] {
  const about = improvements.flatMap(({ title, detail }) => {
    const habit = habits.find(({ metric_label }) => metric_label === title);
    const question = habit === undefined ? OF_TITLE[title] : OF_HABIT[habit.metric_name];
    return question === undefined ? [] : [{ question, why: `${title}: ${detail}` }];
  });
  const [deal] = priority_actions;
  const [strength] = strengths;
  return [
    ...about,
    ...(deal === undefined
      ? []
      : [{ question: `What has to be true for ${deal.deal_name} to move on this week?`, why: deal.reason }]),
    ...(strength === undefined
      ? []
      : [
          {
            question: 'What do you do there that a colleague could take over?',
            why: `${strength.title}: ${strength.detail}`,
          },
        ]),
    { question: 'What could I take off your hands?', why: 'What a manager can do is asked last, and always.' },
  ];
}
