export const BOTH = ['budget-analysis', 'executive-overview'] as const;
export const OWNER = 'Finance';
