import { addMonths, DAY, dayStart, quarterStart, type Time } from '../../../../core/kernel/time.ts';
import { projectRows, type Rep, type Simulation } from '../../../../core/world/index.ts';

type Values = Record<string, number>;
type Event = Simulation['events'][number];

const numberOf = (event: Event | undefined, field: string): number => Number(event?.data[field]);
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Levels of a rep's leads by the plainest means, looked at just before midnights. */
export class SlowPipelines {
  readonly #days = new Map<Time, ReadonlyMap<string, Values>>();

  look(simulation: Simulation, midnight: Time): void {
    const rows = new Map(projectRows(simulation).leads.map((row) => [row.id, row]));
    const end = addMonths(quarterStart(midnight - DAY), 3);
    const leads = [...simulation.state.leads].map((lead) => ({ lead, row: rows.get(lead.id) }));
    const values = Array.from(simulation.state.reps, ({ id }): [string, Values] => {
      const own = leads.filter(({ lead }) => lead.owner === id);
      return [
        id,
        {
          'open-leads': own.length,
          pipeline: sum(own.map(({ lead }) => lead.value)),
          'weighted-pipeline': sum(own.map(({ lead, row }) => Math.round(lead.value * (row?.probability ?? 0) * 0.01))),
          'pipeline-in-quarter': sum(own.filter(({ lead }) => lead.expectedClose < end).map(({ lead }) => lead.value)),
        },
      ];
    });
    this.#days.set(midnight - DAY, new Map(values));
  }

  of(day: Time, rep: string): Values {
    const values = this.#days.get(day)?.get(rep);
    if (!values) throw new Error(`${rep} was not looked at on ${new Date(day).toISOString()}`);
    return values;
  }
}

/** What some reps did from a time up to another, by the events alone. */
export function slowFlows(events: readonly Event[], reps: readonly Rep[], from: Time, to: Time): Values {
  const ids = new Set(reps.map(({ id }) => id));
  const openedAt = new Map(
    events.filter(({ kind }) => kind === 'lead.opened').map(({ entity, time }) => [entity, time]),
  );
  const own = events.filter(({ time, data }) => time >= from && time < to && ids.has(String(data.owner)));
  const of = (kind: string): Event[] => own.filter((event) => event.kind === kind);
  const activities = (type: string): number => of('lead.activity').filter(({ data }) => data.activity === type).length;
  const valued = (kind: string): number => sum(of(kind).map((event) => numberOf(event, 'value')));
  return {
    'leads-opened': of('lead.opened').length,
    'leads-won': of('lead.won').length,
    'leads-lost': of('lead.lost').length,
    'value-won': valued('lead.won'),
    'value-lost': valued('lead.lost'),
    'days-to-win': sum(
      of('lead.won').map(({ entity, time }) => Math.round((time - (openedAt.get(entity) ?? Number.NaN)) / DAY)),
    ),
    'sales-calls': activities('call'),
    'sales-emails': activities('email'),
    'sales-meetings': activities('meeting'),
    'sales-demos': activities('demo'),
  };
}

/** Quotas of the quarter in which a day lies, what was won in it up to the day's end, and what is left, by the events alone. */
export function slowQuota(events: readonly Event[], reps: readonly Rep[], day: Time): Values {
  const quarter = quarterStart(day);
  const quota = sum(
    reps.map(({ id }) =>
      numberOf(
        events.find(({ kind, entity, data }) => kind === 'rep.quota-set' && entity === id && data.quarter === quarter),
        'amount',
      ),
    ),
  );
  const won = slowFlows(events, reps, quarter, dayStart(day) + DAY)['value-won'] ?? Number.NaN;
  return { quota, 'won-in-quarter': won, 'quota-left': quota > won ? quota - won : 0 };
}
