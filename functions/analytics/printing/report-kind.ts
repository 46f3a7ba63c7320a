/** The kind of report that a printed dashboard of the academy is. */
export const ACADEMY_REPORT = 'academy-dashboard';
