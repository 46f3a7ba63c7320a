/** The kind of report that a printed dashboard is. */
export const DASHBOARD_REPORT = 'prospect-dashboard';
