/** Where charts and tables call a value good or bad. Findings have thresholds of their own, for what is worth a sentence. */
export const thresholds = {
  margin: {
    thin: 20,
    unit: 'percent',
    rationale: 'below a fifth of revenue, sales and administration eat what service leaves',
  },
  satisfaction: {
    low: 4.2,
    unit: 'score 1 to 5',
    rationale: 'service desks aim at 4.5 (HDI); clients leave below 4.2',
  },
  utilization: {
    low: 60,
    target: 75,
    high: 85,
    unit: 'percent of hours on shift',
    rationale: '70 to 80 % is healthy: below, people idle; above, queues grow and people leave',
  },
  idleSeats: {
    reserve: 10,
    unit: 'percent of seats',
    rationale: 'with fewer than a tenth in reserve, seats run short when people join',
  },
  seatUse: { low: 70, unit: 'percent of seats', rationale: 'shelfware surveys put a well-run estate at 75 to 85 %' },
  budget: { over: 100, near: 98, unit: 'percent of budget', rationale: 'above 100 the month is heading over budget' },
  scorecard: { low: 70, unit: 'points of 100', rationale: 'below 70 a vendor is put on an improvement plan' },
  horizon: { days: 180, unit: 'days', rationale: 'notice periods are 30 to 90 days: twice that leaves time to decide' },
} as const;
