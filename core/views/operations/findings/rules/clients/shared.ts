export const OWNER = 'Account management';
export const BOTH = ['client-profitability', 'executive-overview'] as const;
