/** The kinds of report that printed dashboards are. */
export const DASHBOARD_REPORTS = ['pipeline-health', 'rep-coaching'] as const;
