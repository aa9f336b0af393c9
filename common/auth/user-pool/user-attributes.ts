import * as z from 'zod/mini';

/** The attributes of a user, as Cognito answers them. */
export const userAttributes = {
  UserAttributes: z._default(z.array(z.object({ Name: z.string(), Value: z.optional(z.string()) })), []),
};
