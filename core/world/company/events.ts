import { count, defineEvent, number, text } from '../engine/event.ts';

export const scenarioStarted = defineEvent('scenario.started', 'A scenario began, by command.', {
  scenario: text,
  magnitude: number,
  durationMinutes: count,
});

export const scenarioStopped = defineEvent('scenario.stopped', 'A scenario was ended before its time.', {
  scenario: text,
});

export const companyEvents = [scenarioStarted, scenarioStopped];
