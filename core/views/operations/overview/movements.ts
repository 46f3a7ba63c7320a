/** How recurring revenue moves: clients that came, paid more, paid less, and left. */
export const movements = ['new', 'expansion', 'contraction', 'churned'] as const;
export type Movement = (typeof movements)[number];
