/** What people are notified of. Each can be turned off. */
export const kinds = ['message', 'match', 'like'] as const;

export type Kind = (typeof kinds)[number];
