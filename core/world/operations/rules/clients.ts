import { dollars } from '../../../kernel/money.ts';
import { outside, unequal } from '../../engine/rule-helpers.ts';
import { moveRule, type Rule, rowRule } from '../../machine.ts';

const ticketsCounted: Rule = {
  id: 'client.tickets-counted',
  label: 'Open tickets of a client are those that wait or are worked on',
  rationale: 'the same tickets are counted on the client’s page and on the technicians’',
  entity: 'clients',
  check({ rows, simulation: { state } }) {
    const open = new Map<string, number>();
    for (const ticket of state.tickets) open.set(ticket.client, (open.get(ticket.client) ?? 0) + 1);
    const broken: { id: string; detail: string }[] = [];
    for (const { id } of rows.clients) {
      const detail = unequal('openTickets', state.clients.need(id).openTickets, open.get(id) ?? 0);
      if (detail !== null) broken.push({ id, detail });
    }
    return { checked: rows.clients.length, broken };
  },
};

export const clientRules: readonly Rule[] = [
  rowRule({
    id: 'client.mrr-times-12',
    label: 'Contract value is twelve times the monthly recurring revenue',
    rationale: 'an agreement is quoted by the month and valued by the year',
    entity: 'clients',
    fault: (row) => unequal('contractValue', row.contractValue, 12 * row.monthlyRecurring),
  }),
  rowRule({
    id: 'client.revenue-is-contract-value',
    label: 'Annual revenue is the contract value',
    rationale: 'the annual figure is the run rate of the agreement, so that screens that show either agree',
    entity: 'clients',
    fault: (row) => unequal('annualRevenue', row.annualRevenue, row.contractValue),
  }),
  rowRule({
    id: 'client.costs-in-range',
    label: 'Annual costs lie between 5 % and 300 % of revenue',
    rationale: 'a client always costs something, and none costs many times what it pays',
    entity: 'clients',
    fault: (row) => outside('annualCosts ÷ annualRevenue', row.annualCosts / row.annualRevenue, 0.05, 3),
  }),
  rowRule({
    id: 'client.employees-in-range',
    label: 'Employees lie within 70 % and 135 % of the usual size',
    rationale: 'clients grow and shrink around their size; they do not drift away',
    entity: 'clients',
    fault: (row, client) =>
      outside(
        'employeeCount',
        row.employeeCount,
        Math.floor(client.usualEmployees * 0.7),
        Math.ceil(client.usualEmployees * 1.35),
      ),
  }),
  rowRule({
    id: 'client.price-per-seat-in-range',
    label: 'A seat costs 60 to 410 dollars a month',
    rationale: 'the range of managed-service plans from basic support to regulated enterprise',
    entity: 'clients',
    fault: (row) =>
      outside('monthlyRecurring ÷ employeeCount', row.monthlyRecurring / row.employeeCount, dollars(60), dollars(410)),
  }),
  rowRule({
    id: 'client.risk-has-reasons',
    label: 'A churn risk above Low has reasons, or the client has given notice',
    rationale: 'a risk without a cause cannot be acted on',
    entity: 'clients',
    fault: (row, client) =>
      row.churnRisk === 'Low' || client.riskReasons.length > 0 || client.leavesAt > 0
        ? null
        : `churnRisk ${row.churnRisk} without a reason`,
  }),
  rowRule({
    id: 'client.offboarding-leaves',
    label: 'Exactly the clients that have given notice are offboarding, at high risk, with a date ahead',
    rationale: 'notice, status and risk are one fact seen three times',
    entity: 'clients',
    fault(row, client, snapshot) {
      const leaving = client.leavesAt > 0;
      if (leaving !== (row.status === 'Offboarding'))
        return `status ${row.status} with leaving date ${client.leavesAt}`;
      if (leaving && row.churnRisk !== 'High') return `offboarding with churnRisk ${row.churnRisk}`;
      return leaving && client.leavesAt < snapshot.time ? 'its leaving date is past' : null;
    },
  }),
  rowRule({
    id: 'client.seats-mirrored',
    label: 'A client and its licences name each other',
    rationale: 'licence cost per client and seats per licence are two sums of the same seats',
    entity: 'clients',
    fault(row, client, snapshot) {
      const missing = client.licenses.find(
        (id) => !((snapshot.simulation.state.licenses.get(id)?.holders[row.id] ?? 0) > 0),
      );
      return missing === undefined ? null : `${missing} holds no seats for it`;
    },
  }),
  rowRule({
    id: 'client.team-exists',
    label: 'Every member of a client’s team is a technician who knows the client',
    rationale: 'tickets go to the team',
    entity: 'clients',
    fault(row, client, snapshot) {
      const wrong = client.team.find((id) => !snapshot.simulation.state.technicians.get(id)?.clients.includes(row.id));
      return wrong === undefined ? null : `${wrong} does not look after it`;
    },
  }),
  rowRule({
    id: 'client.satisfaction-in-range',
    label: 'Satisfaction is 1 to 5',
    rationale: 'surveys have five steps',
    entity: 'clients',
    fault: (_row, client) => outside('satisfaction', client.satisfaction, 1, 5),
  }),
  rowRule({
    id: 'client.agreement-in-force',
    label: 'The agreement has begun and has not ended',
    rationale: 'revenue needs an agreement in force; one that nobody renewed runs on by the month',
    entity: 'clients',
    fault(_row, { agreement }, snapshot) {
      if (agreement.start > snapshot.time) return 'the agreement has not begun';
      return agreement.end >= snapshot.time ? null : 'the agreement has ended';
    },
  }),
  ticketsCounted,
  moveRule({
    id: 'client.status-moves-legally',
    label: 'Status moves from Onboarding to Active to Offboarding, never back',
    rationale: 'the life of an agreement has one direction',
    entity: 'clients',
    fault(before, after) {
      const order = ['Onboarding', 'Active', 'Offboarding'];
      return order.indexOf(after.status) >= order.indexOf(before.status)
        ? null
        : `${before.status} became ${after.status}`;
    },
  }),
  moveRule({
    id: 'client.identity-kept',
    label: 'Name and industry of a client never change',
    rationale: 'a client that changes both is another client',
    entity: 'clients',
    fault: (before, after) =>
      before.name === after.name && before.industry === after.industry ? null : 'name or industry changed',
  }),
];
