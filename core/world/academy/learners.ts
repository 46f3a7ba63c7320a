import { causedId, hash32 } from '../../kernel/hash.ts';
import { clamp } from '../../kernel/math.ts';
import type { Random } from '../../kernel/random.ts';
import { DAY, dayStart, HOUR, type Time } from '../../kernel/time.ts';
import type { Counts } from '../config.ts';
import { kinds } from '../kinds.ts';
import { defineProcess, type Simulation } from '../machine.ts';
import type { Client } from '../operations/state.ts';
import { randomly } from '../pace.ts';
import { channelWeights, FIRST_COURSE, platformWeights } from '../pack/academy.ts';
import { AT_HOME, habit, joining, learningHours, regionAt } from '../pack/learning.ts';
import { learnerLeft, learnerRegistered } from './events.ts';
import { endWithClient } from './memberships.ts';
import type { Learner } from './state.ts';

/** How many learners an academy has in the end, about: so many for each client, and a few hundred at most however large the company is. */
export function usualLearners({ clients }: Pick<Counts, 'clients'>): number {
  const { each, atMost } = kinds.learners;
  return Math.min(each * clients, atMost);
}

/** How many people of a client may learn at a time. */
export function seatsOf({ usualEmployees }: Pick<Client, 'usualEmployees'>): number {
  return Math.floor(joining.seats * usualEmployees);
}

/** Somebody at a client will register some time from now. */
export function invite(simulation: Simulation, client: string, id: string, at: Time): void {
  const random = simulation.random(id, 'learner.traits');
  const home = regionAt(hash32(client, 31) / 4294967296);
  const region = random.chance(AT_HOME) ? home : regionAt(random.float());
  const learner: Learner = {
    id,
    changedAt: simulation.time,
    due: {},
    client,
    channel: random.weighted(channelWeights),
    region,
    platform: random.weighted(platformWeights),
    drive: driveOf(random),
    hour: usualHour(region, random),
    registeredAt: 0,
    lastSeen: 0,
    sessions: 0,
    completed: 0,
    course: FIRST_COURSE,
    lesson: 0,
    finished: [],
    membership: null,
  };
  simulation.add('learners', learner, 'learner.invited');
  simulation.plan('learners', learner, 'learner.registers', at);
}

/** Most want to learn a little, a few want to learn a lot: the square of a uniform number, in steps of a thousandth. */
function driveOf(random: Random): number {
  const place = random.float();
  return Math.round(1000 * place * place) / 1000;
}

/** The minute of the day, UTC, at which somebody of a region usually learns: one of the region's busy hours on a weekday. */
function usualHour(region: Learner['region'], random: Random): number {
  const calendar = learningHours[region];
  const tuesday = DAY; // of the week that begins on Monday, 1969-12-29; any weekday has the same shape
  const from = calendar.units(tuesday);
  const at = calendar.at(from + random.float() * (calendar.units(tuesday + DAY) - from));
  return clamp(Math.floor((at - dayStart(at)) / (HOUR / 60)), 0, 24 * 60 - 1);
}

/** The learners whom the first clients bring: some of each, in the order of the clients, over the first months. */
export function castLearners(simulation: Simulation): void {
  const { counts } = simulation.config;
  const each = (joining.first * usualLearners(counts)) / Math.max(1, counts.clients);
  let owed = 0;
  let made = 0;
  for (const client of simulation.state.clients) {
    owed += each;
    for (let seat = 0; owed >= 1; seat += 1) {
      owed -= 1;
      if (seat >= seatsOf(client)) continue;
      const id = `learner-${made + 1}`;
      made += 1;
      invite(simulation, client.id, id, registration(simulation, id, joining.firstWithin));
    }
  }
}

/** What a new client brings; a large company's academy is full now and then. */
export function welcome(simulation: Simulation, clientId: string): void {
  const { counts } = simulation.config;
  const client = simulation.state.clients.need(clientId);
  const usual = usualLearners(counts);
  const random = simulation.random(clientId, 'client.learners');
  const wanted = (joining.new * usual * random.range(0.5, 1.5)) / Math.max(1, counts.clients);
  const whole = Math.floor(wanted) + (random.chance(wanted - Math.floor(wanted)) ? 1 : 0);
  const room = Math.max(0, Math.floor(joining.aim * usual) - simulation.state.learners.size);
  for (let index = 0; index < Math.min(whole, seatsOf(client), room); index += 1) {
    const id = causedId('learner', `${clientId}/${index}`);
    invite(simulation, clientId, id, registration(simulation, id, joining.newWithin));
  }
}

function registration(simulation: Simulation, id: string, days: number): Time {
  const random = simulation.random(id, 'learner.registration');
  return randomly(simulation.time + random.float() * days * DAY, HOUR, random);
}

/** The people of a client leave with it. */
export function leave(simulation: Simulation, clientId: string): void {
  for (const learner of simulation.state.learners) {
    if (learner.client !== clientId) continue;
    endWithClient(simulation, learner);
    if (learner.registeredAt > 0) simulation.record(learnerLeft, learner.id, { client: clientId });
    simulation.remove('learners', learner.id, 'learner.left');
  }
}

const registers = defineProcess({
  id: 'learner.registers',
  kind: 'learners',
  fire(simulation, learner, random) {
    const now = simulation.time;
    learner.registeredAt = now;
    learner.lastSeen = now;
    const { client, channel, region, platform } = learner;
    simulation.record(learnerRegistered, learner.id, { client, channel, region, platform });
    const delay = random.chance(habit.startsAtOnce)
      ? habit.firstDelay + random.exponential(habit.firstDelay)
      : random.exponential(4 * DAY) + habit.least;
    simulation.plan('learners', learner, 'learner.session', now + delay);
  },
});

/** The academy grows: someone more of a client registers, the sooner the further it is from its usual size. */
const grows = defineProcess({
  id: 'academy.grows',
  kind: 'academy',
  wait(simulation, _academy, random) {
    const aim = joining.aim * usualLearners(simulation.config.counts);
    if (aim === 0) return null;
    const lacking = Math.max(1, aim - simulation.state.learners.size);
    return randomly(simulation.time, (joining.growth * DAY) / lacking, random);
  },
  fire(simulation, academy, random) {
    const client = clientWithRoom(simulation, random);
    if (!client || simulation.state.learners.size >= joining.aim * usualLearners(simulation.config.counts)) return;
    academy.invited += 1;
    invite(simulation, client.id, causedId('learner', `academy/${academy.invited}`), simulation.time);
  },
});

/** A client that stays and has seats left, rather a large one, if some looks find one. */
function clientWithRoom(simulation: Simulation, random: Random): Client | null {
  const { clients, learners } = simulation.state;
  for (let look = 0; look < 8 && clients.size > 0; look += 1) {
    const client = clients.at(random.int(0, clients.size - 1));
    if (!client || client.leavesAt > 0 || !random.chance(clamp(client.usualEmployees / 150, 0.15, 1))) continue;
    let taken = 0;
    for (const learner of learners) if (learner.client === client.id) taken += 1;
    if (taken < seatsOf(client)) return client;
  }
  return null;
}

export const learnerProcesses = [registers, grows];
