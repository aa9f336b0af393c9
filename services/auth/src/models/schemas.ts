import * as z from 'zod';
import { currentPassword, newPassword } from './password.ts';

/** The characters of a local part (RFC 5322, `atext`). Quoted local parts are not accepted. */
const atom = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const domain = String.raw`(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}`;
/** A deliverable address: at most 64 characters before the `@` and 63 in each label after it (RFC 5321, RFC 1035). */
const deliverable = new RegExp(String.raw`^(?=[^@]{1,64}@)${atom}(?:\.${atom})*@${domain}$`);

/** Longer addresses exist, but the address is the user name in Cognito, which has this limit. */
const longestEmail = 128;

const email = z
  .email({ pattern: deliverable })
  .max(longestEmail)
  .transform((address) => address.toLowerCase())
  .meta({ format: 'email', maxLength: longestEmail, pattern: String.raw`^${atom}(?:\.${atom})*@${domain}$` });
const code = z
  .string()
  .trim()
  .regex(/^\S{1,64}$/, 'Must be the code from the e-mail, without spaces')
  .describe('The code from the e-mail.');
const refreshToken = z.string().min(1).max(4096);

const exampleEmail = 'mina@example.com';
const examplePassword = 'Gather-2026';

export const signUpInput = z
  .strictObject({ email, password: newPassword })
  .meta({ id: 'SignUpInput', examples: [{ email: exampleEmail, password: examplePassword }] });
export const signInInput = z
  .strictObject({ email, password: currentPassword })
  .meta({ id: 'SignInInput', examples: [{ email: exampleEmail, password: examplePassword }] });
export const confirmInput = z
  .strictObject({
    email,
    code,
    userId: z
      .uuid()
      .optional()
      .describe('The `userId` that sign-up returned. With it, the code confirms that sign-up and no other.'),
  })
  .meta({ id: 'ConfirmInput', examples: [{ email: exampleEmail, code: '123456' }] });
export const emailInput = z
  .strictObject({ email })
  .meta({ id: 'EmailInput', examples: [{ email: exampleEmail }] });
export const refreshInput = z.strictObject({ refreshToken }).meta({ id: 'RefreshInput' });
export const resetInput = z
  .strictObject({ email, code, password: newPassword })
  .meta({ id: 'ResetInput', examples: [{ email: exampleEmail, code: '123456', password: examplePassword }] });

export const changeInput = z.strictObject({ oldPassword: currentPassword, newPassword }).meta({
  id: 'ChangePasswordInput',
  examples: [{ oldPassword: examplePassword, newPassword: 'Gather-2027' }],
});

export const signedUp = z
  .strictObject({
    userId: z
      .string()
      .describe("The person's id, which is the `sub` of their tokens.")
      .meta({ examples: ['5c0f7a52-6f0e-4b57-9f0b-2f6f3a1d9e84'] }),
    confirmationRequired: z
      .boolean()
      .describe('Whether the e-mail address must be confirmed with a code before sign-in.'),
  })
  .meta({ id: 'SignedUp' });

const tokens = {
  accessToken: z
    .string()
    .describe('Send it as `Authorization: Bearer …`.')
    .meta({ examples: ['eyJraWQ…'] }),
  idToken: z
    .string()
    .describe('Says who signed in, for the app. This API does not accept it.')
    .meta({ examples: ['eyJraWQ…'] }),
  tokenType: z.literal('Bearer'),
  expiresIn: z
    .int()
    .describe('Lifetime of the access and id tokens, in seconds.')
    .meta({ examples: [3600] }),
};

export const refreshedTokens = z.strictObject(tokens).meta({ id: 'RefreshedTokens' });
export const signedIn = z
  .strictObject({
    ...tokens,
    refreshToken: z
      .string()
      .describe('Gets new tokens when these expire.')
      .meta({ examples: ['eyJjdHk…'] }),
  })
  .meta({ id: 'SignedIn' });

/** Tokens as a response shows them. */
export function bearer<Tokens>(tokens: Tokens) {
  return { ...tokens, tokenType: 'Bearer' as const };
}

export type Credentials = z.output<typeof signInInput>;
export type Confirmation = z.output<typeof confirmInput>;
export type EmailAddress = z.output<typeof emailInput>;
export type Refresh = z.output<typeof refreshInput>;
export type PasswordChange = z.output<typeof changeInput>;
export type PasswordReset = z.output<typeof resetInput>;
