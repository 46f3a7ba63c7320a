import { addMonths } from '../../../../core/kernel/time.ts';
import { type Client, percentOf, type Scene } from './scene.ts';
import { DAY } from './small.ts';

/** How to break a rule and, where it can't be helped, which others break with it. */
export interface Breaker {
  readonly breaks: (scene: Scene) => void;
  readonly also?: readonly string[];
}

const alone = (breaks: Breaker['breaks']): Breaker => ({ breaks });

const quiet = ({ client, time }: Scene): Client =>
  client((record) => record.leavesAt === 0 && record.agreement.end > time);

export const breakers: Readonly<Record<string, Breaker>> = {
  'client.mrr-times-12': alone(({ rows }) => {
    rows.clients[0].monthlyRecurring += 1;
  }),
  'client.revenue-is-contract-value': alone(({ rows }) => {
    rows.clients[0].annualRevenue += 1;
  }),
  'client.costs-in-range': alone(({ rows }) => {
    rows.clients[0].annualCosts = 4 * rows.clients[0].annualRevenue;
  }),
  'client.employees-in-range': alone(({ rows, state }) => {
    const [row] = rows.clients;
    row.employeeCount = Math.ceil(1.35 * state.clients.need(row.id).usualEmployees) + 1;
  }),
  'client.price-per-seat-in-range': alone(({ rows }) => {
    const [row] = rows.clients;
    row.monthlyRecurring = row.employeeCount * 50_000;
    row.contractValue = 12 * row.monthlyRecurring;
    row.annualRevenue = row.contractValue;
    row.annualCosts = row.annualRevenue / 2;
  }),
  'client.risk-has-reasons': alone((scene) => {
    const calm = scene.client((record) => record.risk === 'Low');
    scene.rowOf('clients', calm.id).churnRisk = 'Medium';
  }),
  'client.offboarding-leaves': alone((scene) => {
    quiet(scene).leavesAt = scene.time + DAY;
  }),
  'client.seats-mirrored': alone((scene) => {
    const client = quiet(scene);
    client.licenses.push(scene.license((record) => record.holders[client.id] === undefined).id);
  }),
  'client.team-exists': alone((scene) => {
    const client = quiet(scene);
    client.team = [...client.team, scene.technician((record) => !client.team.includes(record.id)).id];
  }),
  'client.satisfaction-in-range': alone((scene) => {
    quiet(scene).satisfaction = 5.01;
  }),
  'client.agreement-in-force': alone((scene) => {
    quiet(scene).agreement.start = scene.time + 1;
  }),
  'client.tickets-counted': alone((scene) => {
    quiet(scene).openTickets += 1;
  }),
  'client.status-moves-legally': alone((scene) => {
    scene.before('clients', quiet(scene).id).status = 'Offboarding';
  }),
  'client.identity-kept': alone((scene) => {
    scene.before('clients', quiet(scene).id).industry = 'Alchemy';
  }),
  'license.seats-add-up': alone(({ rows }) => {
    rows.licenses[0].availableLicenses += 1;
  }),
  'license.total-is-held-and-pool': alone(({ license }) => {
    license().pool += 1;
  }),
  'license.held-is-sum': alone(({ license }) => {
    const record = license((entry) => entry.held > 0);
    const [holder = ''] = Object.keys(record.holders);
    record.holders[holder] = (record.holders[holder] ?? 0) + 1;
  }),
  'license.cost-is-seats-times-price': alone(({ rows }) => {
    rows.licenses[0].costPerLicense += 5;
  }),
  'license.utilization-derived': alone(({ rows }) => {
    rows.licenses[0].utilizationRate += 0.01;
  }),
  'license.compliance-derived': alone(({ rows }) => {
    const [row] = rows.licenses;
    row.complianceStatus = row.complianceStatus === 'Compliant' ? 'Non-Compliant' : 'Compliant';
  }),
  'license.holders-exist': alone(({ license }) => {
    const record = license((entry) => entry.pool > 1);
    record.holders['client-nobody'] = 1;
    record.held += 1;
    record.pool -= 1;
  }),
  'license.seats-not-negative': alone(({ rows }) => {
    const row = rows.licenses.find((entry) => entry.complianceStatus === 'Compliant') ?? rows.licenses[0];
    row.usedLicenses = -1;
    row.availableLicenses = row.totalLicenses + 1;
    row.utilizationRate = percentOf(row);
  }),
  'license.renewal-ahead': alone(({ rows, time }) => {
    const row = rows.licenses.find((entry) => entry.complianceStatus === 'Compliant') ?? rows.licenses[0];
    row.renewalDate = time + 500 * DAY;
  }),
  'license.price-near-list': alone(({ license }) => {
    const record = license();
    Object.assign(record, { listPrice: 3 * record.price });
  }),
  'license.vendor-exists': {
    breaks({ license, state }) {
      const vendor = state.vendors.need(license().vendor);
      vendor.licenses = vendor.licenses.filter((id) => id !== license().id);
    },
    also: ['vendor.counts-mirrored'],
  },
  'license.identity-kept': alone((scene) => {
    scene.before('licenses', scene.license().id).product = 'Abacus';
  }),
  'technician.logs-within-shift': alone(({ rows }) => {
    rows.technicians[0].billableMinutes = rows.technicians[0].availableMinutes + 7;
  }),
  'technician.tickets-counted': alone(({ rows }) => {
    rows.technicians[0].openTickets += 1;
  }),
  'technician.tickets-exist': alone(({ technician, state }) => {
    const { work } = technician((record) => record.work !== null);
    state.tickets.need(work?.ticket ?? '').technician = 'technician-nobody';
  }),
  'technician.tickets-of-own-clients': alone((scene) => {
    scene.rowOf('technicians', scene.technician((record) => record.work !== null).id).assignedClients = [];
  }),
  'technician.clients-mirrored': alone((scene) => {
    const other = scene.client((client) => !client.team.includes(scene.rows.technicians[0].id));
    scene.rows.technicians[0].assignedClients = [...scene.rows.technicians[0].assignedClients, other.id];
  }),
  'technician.satisfaction-in-range': alone(({ rows }) => {
    rows.technicians[0].customerSatisfaction = 0.99;
  }),
  'technician.department-exists': alone(({ rows }) => {
    rows.technicians[0].departmentId = 'department-nowhere';
  }),
  'technician.away-rests': alone((scene) => {
    scene.rowOf('technicians', scene.technician((record) => record.work !== null).id).status = 'On Leave';
  }),
  'technician.skilled': alone(({ rows }) => {
    rows.technicians[0].skills = ['AWS', 'AWS'];
  }),
  'department.spend-is-sum': alone(({ rows }) => {
    rows.departments[0].spent += 1;
  }),
  'department.budget-is-sum': alone(({ rows }) => {
    rows.departments[0].budget += 1;
    rows.departments[0].variance += 1;
  }),
  'department.variance-derived': alone(({ rows }) => {
    rows.departments[0].variance += 1;
  }),
  'department.forecast-covers-spend': alone(({ rows }) => {
    const [row] = rows.departments;
    row.forecast = row.spent - 100;
    row.variance = row.budget - row.forecast;
  }),
  'department.month-is-current': alone(({ rows }) => {
    rows.departments[0].month = '2001-01';
  }),
  'department.spend-only-rises': alone((scene) => {
    const [row] = scene.rows.departments;
    scene.before('departments', row.id).spent = row.spent + 1;
  }),
  'vendor.spend-follows': alone(({ rows }) => {
    rows.vendors[0].annualSpend += 1;
  }),
  'vendor.counts-mirrored': alone(({ rows }) => {
    rows.vendors[0].contractCount += 1;
  }),
  'vendor.risk-derived': alone(({ rows }) => {
    rows.vendors[0].riskLevel = rows.vendors[0].riskLevel === 'Low' ? 'High' : 'Low';
  }),
  'contract.vendor-exists': {
    breaks({ rows, state }) {
      const [row] = rows.contracts;
      const vendor = state.vendors.need(row.vendorId);
      vendor.contracts = vendor.contracts.filter((id) => id !== row.id);
    },
    also: ['vendor.counts-mirrored'],
  },
  'contract.department-exists': alone(({ rows }) => {
    rows.contracts[0].departmentId = 'department-nowhere';
  }),
  'contract.total-value-derived': alone(({ rows }) => {
    rows.contracts[0].totalValue += 1;
  }),
  'contract.in-force': alone(({ rows, time }) => {
    rows.contracts[0].startDate = time + 1;
  }),
  'contract.billed-within-total': alone(({ rows }) => {
    rows.contracts[0].billedToDate = rows.contracts[0].totalValue + 1;
  }),
  'contract.negotiated-near-its-end': alone(({ rows, time }) => {
    const row = rows.contracts.find((entry) => entry.endDate > time + 181 * DAY) ?? rows.contracts[0];
    row.status = 'Expiring';
  }),
  'contract.identity-kept': alone((scene) => {
    scene.before('contracts', scene.rows.contracts[0].id).type = 'Gift';
  }),
  'company.populations-in-band': alone(({ rows }) => {
    rows.vendors.pop();
  }),
  'company.rows-dated': alone(({ rows, time }) => {
    rows.vendors[0].lastUpdated = time + 1;
  }),
  'lead.probability-fits-stage': alone(({ rows }) => {
    rows.leads[0].probability = 100;
  }),
  'lead.value-positive': alone(({ rows }) => {
    rows.leads[0].value = 0;
  }),
  'lead.close-date-ahead': alone(({ rows, time }) => {
    rows.leads[0].expectedCloseDate = time - 2 * DAY;
  }),
  'lead.contact-not-ahead': alone(({ rows, time }) => {
    rows.leads[0].lastContact = time + 1;
  }),
  'lead.client-exists': alone(({ lead }) => {
    Object.assign(
      lead((record) => record.type === 'New Business'),
      { client: 'client-1' },
    );
  }),
  'lead.desk-mirrored': alone(({ lead, state }) => {
    state.desks.need(lead((record) => record.desk !== null).desk ?? '').lead = null;
  }),
  'lead.renewal-known': alone(({ lead, state }) => {
    state.clients.need(lead((record) => record.type === 'Renewal').client ?? '').renewing = false;
  }),
  'lead.stage-moves-forward': alone((scene) => {
    const early = scene.lead((record) => record.stage !== 'Negotiation');
    scene.before('leads', early.id).stage = 'Negotiation';
  }),
  'lead.identity-kept': alone((scene) => {
    scene.before('leads', scene.lead().id).companyName = 'Nobody & Sons';
  }),
  'lead.owner-exists': {
    breaks({ lead }) {
      Object.assign(lead(), { owner: 'rep-nobody' });
    },
    also: ['rep.pipeline-is-sum'],
  },
  'lead.contact-of-account': alone(({ rows }) => {
    rows.leads[0].contactName = 'Nobody Atall';
  }),
  'rep.pipeline-is-sum': alone(({ rows }) => {
    rows.reps[0].pipelineValue += 1;
  }),
  'rep.accounts-are-counted': alone(({ client }) => {
    client().rep = 'rep-nobody';
  }),
  'rep.attainment-derived': alone(({ rows }) => {
    rows.reps[0].quotaAttainment += 0.01;
  }),
  'rep.quota-of-this-quarter': alone(({ state }) => {
    state.reps.need('rep-1').quarter -= DAY;
  }),
  'rep.manager-exists': alone(({ rows }) => {
    rows.reps[0].managerName = 'Nobody Atall';
  }),
  'rep.activity-not-ahead': alone(({ rows, time }) => {
    rows.reps[0].lastActivity = time + 1;
  }),
  'rep.identity-kept': alone((scene) => {
    scene.before('reps', 'rep-1').name = 'Nobody Atall';
  }),
  'learner.client-exists': alone(({ learner }) => {
    Object.assign(learner(), { client: 'client-nobody' });
  }),
  'academy.seats-suffice': alone(({ client, state }) => {
    const learners = [...state.learners];
    const first = client();
    for (const record of learners) Object.assign(record, { client: first.id });
  }),
  'academy.members-counted': alone(({ state }) => {
    state.academy.need('academy').members += 1;
  }),
  'learner.times-in-order': alone(({ learner, time }) => {
    learner().lastSeen = time + 1;
  }),
  'learner.nothing-before-registration': alone(({ learner }) => {
    const record = learner(({ membership, sessions }) => membership === null && sessions > 0);
    Object.assign(record, { registeredAt: 0 });
  }),
  'learner.lesson-of-course': {
    breaks({ learner }) {
      const record = learner(({ finished }) => finished.length < 3);
      record.course = 'starter';
      record.lesson = 6;
      record.completed += 6;
    },
  },
  'learner.finished-once': alone(({ learner }) => {
    const record = learner(({ finished }) => finished.length > 0);
    record.finished = [...record.finished, ...record.finished];
    record.completed *= 2;
  }),
  'membership.term-follows-plan': alone(({ learner }) => {
    const { membership } = learner((record) => record.membership !== null);
    Object.assign(membership ?? {}, { amount: 1 });
  }),
  'membership.in-force': alone(({ learner, time }) => {
    const { membership } = learner((record) => record.membership?.plan === 'yearly');
    Object.assign(membership ?? {}, { start: time + 1, expiry: addMonths(time + 1, 12) });
  }),
};
