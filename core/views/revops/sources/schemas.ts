import {
  activityOutcomes,
  activityTypes,
  closeDateCauses,
  contactRoles,
  directions,
  forecastCategories,
  nextSteps,
  opportunityTypes,
  regions,
  segments,
  stages,
} from '../../../world/index.ts';
import { defineSource } from '../graph/dataset.ts';
import { choice, count, date, days, id, nullable, number, text, time, usd } from '../graph/schema.ts';

const quarter = text('`Q4 2026`');
const scenario = (name: string): string => `/RevOps/Scenario/${name}`;

/** Formulas of more than one source; an answer is an activity with the outcome answered or held. */
const formulas = {
  amount: '[pipeline_moves.amount_after] of its last change',
  slips:
    'number of its [pipeline_moves] that set [pipeline_moves.close_after] later than [pipeline_moves.close_before]',
  engaged: 'number of different [activities.contact_name] whose [activities.outcome] was once answered or held',
  ofRole: (role: string) =>
    `1 where an [activities.outcome] was answered or held with the [activities.contact_role] ${role}, else 0`,
  recent: (direction: string) =>
    `number of its [activities] with [activities.direction] ${direction} in the last thirty days`,
};

/** What health and forecast are computed from: of an open deal now, and of each open deal at the end of each week. */
const dealFacts = {
  type: choice(opportunityTypes, 'New business, expansion or renewal.'),
  ownerId: id('The rep who owns it.'),
  stage: choice(stages, 'The stage that it is in.'),
  category: choice(forecastCategories, 'Where its owner puts it in the forecast.'),
  amount: usd({ says: 'Annual value.', formula: formulas.amount }),
  openedAt: time('When it entered the pipeline.'),
  stageSince: time('When it entered the stage.'),
  closeDate: date('When it is expected to be closed.'),
  slips: count({ says: 'How often the close date was moved out.', formula: formulas.slips }),
  engagedContacts: count({ says: 'Contacts that have ever answered.', formula: formulas.engaged }),
  economicBuyer: count({
    says: '1 when the economic buyer is among them, else 0.',
    formula: formulas.ofRole('economic-buyer'),
  }),
  champion: count({ says: '1 when a champion is among them, else 0.', formula: formulas.ofRole('champion') }),
  inbound30: count({
    says: 'Activities of the last thirty days that the buyer began, meetings and demos among them.',
    formula: formulas.recent('inbound'),
  }),
  outbound30: count({
    says: 'Activities of the last thirty days that the rep began.',
    formula: formulas.recent('outbound'),
  }),
  lastInbound: nullable(time('The last activity that the buyer began; null: none yet.')),
  lastOutbound: nullable(time('The last activity that the rep began; null: none yet.')),
  nextStepDue: nullable(time('When the next step is due that was agreed last; null: none is agreed.')),
};

/** The territory of the owner: what filters go by, and what teams, segments and regions add up by. */
const territory = {
  managerName: text('The manager of its owner: the team.'),
  segment: choice(segments, 'The segment of its owner’s territory.'),
  region: choice(regions, 'The region of its owner’s territory.'),
};

/** The moment that a build is of, and the filters that its sources were cut by. */
export const clock = defineSource({
  id: 'clock',
  path: scenario('clock'),
  says: 'The moment that everything is computed for, and the filters.',
  grain: 'one row per build',
  key: ['asOf'],
  fields: {
    /** Whole days count: it moves on at midnight, so that a tick within a day changes no more than it brought. */
    asOf: date('The day that everything is computed for; a day that ends at this midnight, or the one that runs.'),
    quarter,
    quarterStart: date('First day of the quarter.'),
    quarterEnd: date('First day of the next quarter.'),
    weekNumber: count({
      says: 'Week of the quarter, 1 to 13; the days beyond are in the 13th.',
      formula: 'whole weeks from [quarter_start] to the day that it is of, + 1, 13 at most',
    }),
    team: text('`All`, or the manager whose team it is of.'),
    segmentFilter: text('`All`, or a segment.'),
    regionFilter: text('`All`, or a region.'),
  },
});

export const opportunities = defineSource({
  id: 'opportunities',
  path: scenario('opportunities'),
  says: 'Open opportunities: the leads of the company.',
  grain: 'one row per open opportunity',
  key: ['opportunityId'],
  fields: {
    opportunityId: id('The lead’s id.'),
    opportunityName: text('Account and type: `Hart & Boyle Law – Renewal`.'),
    accountName: text('The company.'),
    ownerName: text('The rep who owns it.'),
    ...dealFacts,
    ...territory,
  },
});

export const closedOpportunities = defineSource({
  id: 'closed_opportunities',
  path: scenario('closed_opportunities'),
  says: 'Opportunities that were won or lost, since history begins.',
  grain: 'one row per closed opportunity',
  key: ['opportunityId'],
  fields: {
    opportunityId: id('The lead’s id.'),
    opportunityName: text('Account and type.'),
    accountName: text('The company.'),
    type: choice(opportunityTypes, 'New business, expansion or renewal.'),
    ownerId: id('The rep who owned it when it closed.'),
    ownerName: text('The rep’s name.'),
    outcome: choice(['Won', 'Lost'], 'How it closed.'),
    lossReason: nullable(text('Why it was lost; null when it was won.')),
    lastStage: choice(stages, 'The stage from which it closed.'),
    amount: usd({ says: 'Annual value when it closed.', formula: formulas.amount }),
    openedAt: time('When it entered the pipeline.'),
    closedAt: time('When it was won or lost.'),
    closeQuarter: text('The quarter in which it closed: `Q4 2026`.'),
    cycleDays: days({
      says: 'Whole days from opening to closing, rounded.',
      formula: '[closed_at] − [opened_at], in days, rounded',
    }),
    engagedContacts: count({ says: 'Contacts that ever answered.', formula: formulas.engaged }),
    economicBuyer: count({
      says: '1 when the economic buyer was among them, else 0.',
      formula: formulas.ofRole('economic-buyer'),
    }),
    champion: count({ says: '1 when a champion was among them, else 0.', formula: formulas.ofRole('champion') }),
    slips: count({ says: 'How often the close date was moved out.', formula: formulas.slips }),
    activities: count({
      says: 'Activities of both directions while it was open.',
      formula: 'number of its [activities]',
    }),
    firstFollowUpHours: nullable(
      number({
        says: 'Hours from opening to the rep’s first activity; null: there was none.',
        formula: '[activities.at] of its first one with [activities.direction] outbound − [opened_at], in hours',
      }),
    ),
    ...territory,
  },
});

/**
 * What amounts are usual is a norm of the whole company: a deal's health must not depend on who looks at it.
 */
export const wonAmounts = defineSource({
  id: 'won_amounts',
  path: scenario('won_amounts'),
  says: 'Won opportunities of the whole company, whatever the filters: what amounts are usual.',
  grain: 'one row per won opportunity',
  key: ['opportunityId'],
  companyWide: { rowsOf: null },
  fields: {
    opportunityId: id('The lead’s id.'),
    type: choice(opportunityTypes, 'New business, expansion or renewal.'),
    segment: territory.segment,
    amount: usd({ says: 'Annual value when it was won.', formula: 'as [closed_opportunities.amount]' }),
    wonAt: time('When it was won.'),
  },
});

/** Every open deal as it stood when a week or a quarter ended: the kept past of health and forecast. */
export const dealSnapshots = defineSource({
  id: 'deal_snapshots',
  path: scenario('deal_snapshots'),
  says: 'Every open opportunity as it stood at the end of each week and quarter, from genesis on.',
  grain: 'one row per opportunity and week or quarter that ended with it open',
  key: ['snapshotAt', 'opportunityId'],
  fields: {
    snapshotAt: date('The midnight that ended the week or the quarter.'),
    opportunityId: id('The lead’s id.'),
    ...dealFacts,
    ...territory,
  },
});

export const reps = defineSource({
  id: 'reps',
  path: scenario('reps'),
  says: 'Sales representatives.',
  grain: 'one row per rep',
  key: ['repId'],
  fields: {
    repId: id('The rep.'),
    repName: text('The rep’s name.'),
    managerId: id('The manager.'),
    hiredAt: date('When the rep was hired.'),
    ...territory,
  },
});

export const quotas = defineSource({
  id: 'quotas',
  path: scenario('quotas'),
  says: 'Quotas of reps.',
  grain: 'one row per rep and quarter',
  key: ['repId', 'quarter'],
  fields: {
    repId: id('The rep.'),
    quarter,
    quarterStart: date('First day of the quarter.'),
    amount: usd({
      says: 'Annual value to be won in the quarter.',
      formula:
        'what the year’s plan of the segment asks of one rep in a quarter × what is foreseen for this quarter against a usual one × what the rep carries by tenure, in whole steps',
    }),
    ...territory,
  },
});

/** What people call: each rep's and each manager's forecast of the running quarter, each week. */
export const forecastCalls = defineSource({
  id: 'forecast_calls',
  path: scenario('forecast_calls'),
  says: 'Each rep’s and each manager’s call of the quarter, at the end of each week and quarter.',
  grain: 'one row per caller and week',
  key: ['calledAt', 'callerId'],
  fields: {
    calledAt: date('The midnight that ended the week or the quarter.'),
    callerId: id('The rep or the manager.'),
    level: choice(['rep', 'manager'], 'Who calls.'),
    quarter,
    closed: usd({
      says: 'Won in the quarter up to then: the rep’s, or the team’s.',
      formula: 'Σ [closed_opportunities.amount] that were won in the quarter before [called_at]',
    }),
    commit: usd({
      says: 'What will be won in the whole quarter, as a commitment; of a manager, the call.',
      formula:
        '[closed] + what the caller expects of the open deals of the quarter by their [deal_snapshots.category]: said by a person, with hope and habit, not computed',
    }),
    bestCase: nullable(
      usd({
        says: 'At best; managers call one figure.',
        formula:
          '[closed] + Σ [deal_snapshots.amount] of the quarter with the [deal_snapshots.category] commit or best-case + a quarter of those of pipeline, not below [commit]',
      }),
    ),
    managerName: text('The manager: the team.'),
    segment: nullable(choice(segments, 'The segment of the caller; null: of a manager whose team has several.')),
    region: nullable(choice(regions, 'The region of the caller; null: of a manager whose team has several.')),
  },
});

export const activities = defineSource({
  id: 'activities',
  path: scenario('activities'),
  says: 'Calls, e-mails, meetings and demos.',
  grain: 'one row per activity',
  key: ['activityId'],
  fields: {
    activityId: id('Made of its opportunity and time.'),
    opportunityId: id('The lead’s id.'),
    ownerId: id('The rep.'),
    at: time('When it took place.'),
    activity: choice(activityTypes, 'What it was.'),
    direction: choice(directions, 'Who began it.'),
    outcome: choice(activityOutcomes, 'What came of it.'),
    contactName: text('With whom.'),
    contactRole: choice(contactRoles, 'The contact’s role in the decision.'),
    ...territory,
  },
});

/** People at the account of an open opportunity. */
export const contacts = defineSource({
  id: 'contacts',
  path: scenario('contacts'),
  says: 'People who decide on open opportunities, and those who use what is bought.',
  grain: 'one row per open opportunity and contact',
  key: ['opportunityId', 'contactName'],
  fields: {
    opportunityId: id('The lead’s id.'),
    contactName: text('The person.'),
    contactRole: choice(contactRoles, 'The role in the decision.'),
    engaged: count({
      says: '1 when the person has ever answered, else 0.',
      formula: '1 where an [activities.outcome] with the person was answered or held, else 0',
    }),
    lastAnswer: nullable(time('When the person answered last; null: never.')),
    answerHours: nullable(
      number({
        says: 'Hour of the day, UTC, at which the person usually answered: the median; null: never.',
        formula:
          'median of the hours of [activities.at] with the person whose [activities.outcome] was answered or held',
      }),
    ),
  },
});

/** The way of each opportunity through the stages, of the open ones and of those that closed. */
export const processEvents = defineSource({
  id: 'process_events',
  path: scenario('process_events'),
  says: 'Stages that opportunities have been in, with when they entered and left.',
  grain: 'one row per opportunity and stage that it was in',
  key: ['opportunityId', 'stage'],
  fields: {
    opportunityId: id('The lead’s id.'),
    type: choice(opportunityTypes, 'New business, expansion or renewal.'),
    ownerId: id('The rep who owns it, or owned it when it closed.'),
    stage: choice(stages, 'The stage.'),
    enteredAt: time('When it entered.'),
    leftAt: nullable(time('When it left; null while it is in it.')),
    outcome: choice(['Open', 'Advanced', 'Won', 'Lost'], 'How it left: on to the next stage, won, lost, or not yet.'),
    amount: usd({
      says: 'Annual value when it entered.',
      formula: '[pipeline_moves.amount_after] of its last change up to [entered_at]',
    }),
    ...territory,
  },
});

/** Everything that moved the pipeline, with amount and close date before and after: what the bridge adds up. */
export const pipelineMoves = defineSource({
  id: 'pipeline_moves',
  path: scenario('pipeline_moves'),
  says: 'What changed the pipeline: openings, values, close dates, wins and losses, in the order of their times.',
  grain: 'one row per change of an opportunity',
  key: ['moveId'],
  fields: {
    moveId: id('Made of its opportunity, time and kind.'),
    opportunityId: id('The lead’s id.'),
    at: time('When.'),
    move: choice(['opened', 'value', 'close-date', 'won', 'lost'], 'What changed.'),
    cause: nullable(
      choice([...closeDateCauses, 'negotiated', 'rescoped', 'agreed', 'scenario'], 'Why; null: by itself.'),
    ),
    amountBefore: usd({
      says: 'Annual value before; 0 for one that opens.',
      formula: '[amount_after] of its change before this one, 0 where there is none',
    }),
    amountAfter: usd({
      says: 'Annual value after; of one that closes, the value at which it closed.',
      formula: 'the value that the change set; [amount_before] where it set none',
    }),
    closeBefore: nullable(date('Expected close date before; null for one that opens.')),
    closeAfter: date('Expected close date after; of one that closes, the last expected.'),
    ownerId: id('The rep who owns it.'),
    ...territory,
  },
});

/** How long a stage may take before it is slow: see `core/world/pack/sales.ts` for where they come from. */
export const stageBenchmarks = defineSource({
  id: 'stage_benchmarks',
  path: scenario('stage_benchmarks'),
  says: 'Benchmarks: how long an opportunity of a type usually is in a stage.',
  grain: 'one row per type and stage',
  key: ['type', 'stage'],
  companyWide: { rowsOf: null },
  fields: {
    type: choice(opportunityTypes, 'New business, expansion or renewal.'),
    stage: choice(stages, 'The stage.'),
    stageOrder: count({
      says: '1 for the first.',
      formula: 'the place of the [stage] on the way through the pipeline',
    }),
    benchmarkDays: days({
      says: 'Median days.',
      formula: 'median days of the [stage] × the pace of the [type], as the company’s own sales process goes',
    }),
    nextStep: choice(nextSteps, 'What usually is agreed next in the stage.'),
  },
});
