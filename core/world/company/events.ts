import { defineEvent, number, text } from '../engine/event.ts';

export const scenarioStarted = defineEvent('scenario.started', 'A scenario began, by command.', {
  scenario: text,
  magnitude: number,
  /** Any part of a minute: commands take it as it is given. */
  durationMinutes: number,
});

export const scenarioStopped = defineEvent('scenario.stopped', 'A scenario was ended before its time.', {
  scenario: text,
});

export const companyEvents = [scenarioStarted, scenarioStopped];
