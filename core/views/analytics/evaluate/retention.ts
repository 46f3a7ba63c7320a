/** Local days after the registration on which is looked whether a person is active: the usual three. */
export const retentionDays = [1, 7, 30] as const;
/** Calendar weeks after the week of the registration. */
export const retentionWeeks = [1, 2, 3, 4, 5, 6, 7, 8] as const;
/** Calendar months after the month of the registration in which is looked at what a cohort paid; 0 is that month. */
export const revenueMonths = [0, 1, 2, 3, 4, 5] as const;
