export const BOTH = ['client-profitability', 'executive-overview'] as const;
export const OWNER = 'Finance';
