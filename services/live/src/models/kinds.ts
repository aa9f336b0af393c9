/** What people are notified of. Each can be turned off. */
export const kinds = ['message', 'match', 'like', 'comment', 'postLike'] as const;

export type Kind = (typeof kinds)[number];
