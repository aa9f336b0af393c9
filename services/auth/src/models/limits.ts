import type { Confirmation, EmailAddress } from './schemas.ts';

/**
 * How often each public operation may be called. Per network: many people share one, at a gathering too. Per e-mail
 * address, with or without an account, so that a refusal says nothing about an account. The network comes first:
 * one that has used up its limit cannot use up somebody else's.
 */
const byEmail = ({ body }: { body: EmailAddress }): string => body.email;

/** Each sends an e-mail. */
export const signUpLimits = [
  { name: 'sign-ups-by-ip', max: 100, per: 'hour', by: 'ip' },
  { name: 'sign-ups-by-email', max: 10, per: 'hour', by: byEmail },
] as const;

/**
 * Each may be a guess of a code. With a `userId` only that sign-up counts: a stranger, who does not know it, cannot keep the
 * person who signed up from confirming.
 */
export const confirmationLimits = [
  { name: 'confirmations-by-ip', max: 300, per: 'hour', by: 'ip' },
  {
    name: 'confirmations-by-sign-up',
    max: 10,
    per: 'hour',
    by: ({ body }: { body: Confirmation }) => body.userId?.toLowerCase() ?? body.email,
  },
] as const;

/** Each sends an e-mail. */
export const resendLimits = [
  { name: 'resends-by-ip', max: 60, per: 'hour', by: 'ip' },
  { name: 'resends-by-email', max: 5, per: 'hour', by: byEmail },
] as const;

/** Each may be a guess of a password. Failures lock the address besides; these also hold for guesses in parallel. */
export const signInLimits = [
  { name: 'sign-ins-by-ip', max: 600, per: 'hour', by: 'ip' },
  { name: 'sign-ins-by-email', max: 20, per: 'minute', by: byEmail },
] as const;

/** Each sends an e-mail. */
export const forgotLimits = [
  { name: 'forgots-by-ip', max: 60, per: 'hour', by: 'ip' },
  { name: 'forgots-by-email', max: 5, per: 'hour', by: byEmail },
] as const;

/** Each may be a guess of a code. */
export const resetLimits = [
  { name: 'resets-by-ip', max: 120, per: 'hour', by: 'ip' },
  { name: 'resets-by-email', max: 10, per: 'hour', by: byEmail },
] as const;
