import * as z from 'zod';

/** The password policy. A test holds it equal to the user pool's template, which has the last word. */
export const passwordPolicy = {
  MinimumLength: 8,
  RequireLowercase: true,
  RequireUppercase: true,
  RequireNumbers: true,
  RequireSymbols: false,
} as const;

const maximumLength = 256;

/** Cognito counts only basic Latin letters and digits, and refuses line breaks, as well as white space at either end. */
const rules: readonly (readonly [RegExp, string])[] = [
  [/[A-Z]/, 'Must have an upper-case letter (A–Z)'],
  [/[a-z]/, 'Must have a lower-case letter (a–z)'],
  [/[0-9]/, 'Must have a digit (0–9)'],
  [/^\S(.*\S)?$/su, 'Must not begin or end with a space'],
  [/^[^\n\r\u0085\u2028\u2029]*$/, 'Must not contain a line break'],
];

/** A password that someone chooses. Names every rule that it breaks, before the user pool sees it. */
export const newPassword = z
  .string()
  .min(passwordPolicy.MinimumLength, `Must have at least ${passwordPolicy.MinimumLength} characters`)
  .max(maximumLength, `Must have at most ${maximumLength} characters`)
  .check((context) => {
    for (const [pattern, message] of rules) {
      if (!pattern.test(context.value)) {
        context.issues.push({ code: 'custom', message, input: context.value });
      }
    }
  })
  .meta({
    format: 'password',
    description: `At least ${passwordPolicy.MinimumLength} characters, with an upper-case letter, a lower-case letter and a digit. Must not begin or end with a space.`,
  });

/** A password that someone has. An old or foreign one is simply wrong, so the policy does not apply. */
export const currentPassword = z.string().min(1).max(maximumLength).meta({ format: 'password' });
