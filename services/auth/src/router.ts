import { createRouter, idempotencyStore, limitCounter, publicRoute, route } from '@moim/common/http';
import * as accounts from './controllers/accounts.ts';
import * as passwords from './controllers/passwords.ts';
import * as sessions from './controllers/sessions.ts';
import { idempotency, limits } from './models/index.ts';
import {
  confirmationLimits,
  forgotLimits,
  resendLimits,
  resetLimits,
  signInLimits,
  signUpLimits,
} from './models/limits.ts';
import {
  changeInput,
  confirmInput,
  emailInput,
  refreshedTokens,
  refreshInput,
  resetInput,
  signedIn,
  signedUp,
  signInInput,
  signUpInput,
} from './models/schemas.ts';

export const router = createRouter({
  service: 'auth',
  description: 'Sign-up, sign-in, sign-out and passwords.',
  idempotencyStore: idempotencyStore(idempotency),
  limitCounter: limitCounter(limits),
  routes: [
    publicRoute({
      method: 'POST',
      path: '/v1/auth/sign-up',
      operationId: 'signUp',
      summary: 'Sign up with an e-mail address and a password',
      description:
        'Sends a confirmation code. Signing up again before the address is confirmed replaces the former sign-up: its password and its code are void. 409 if the address is confirmed already: sign in, or reset the password.',
      body: signUpInput,
      responses: { 201: signedUp },
      problems: ['conflict', 'forbidden'],
      idempotent: true,
      limit: signUpLimits,
      handle: accounts.signUp,
    }),
    publicRoute({
      method: 'POST',
      path: '/v1/auth/confirm',
      operationId: 'confirm',
      summary: 'Confirm the e-mail address with the code sent to it',
      description:
        'Repeating the request with the same code is 204 for a day. Send the `userId` that sign-up returned: the code then confirms your sign-up, and never one with the password of someone else who signed up with your address in between.',
      body: confirmInput,
      responses: { 204: null },
      problems: ['conflict', 'forbidden'],
      limit: confirmationLimits,
      handle: accounts.confirm,
    }),
    publicRoute({
      method: 'POST',
      path: '/v1/auth/confirm/resend',
      operationId: 'resendConfirmation',
      summary: 'Send a new confirmation code',
      description: 'The answer is the same whether or not the e-mail address has an account.',
      body: emailInput,
      responses: { 204: null },
      limit: resendLimits,
      handle: accounts.resendConfirmation,
    }),
    publicRoute({
      method: 'POST',
      path: '/v1/auth/sign-in',
      operationId: 'signIn',
      summary: 'Sign in',
      body: signInInput,
      responses: { 200: signedIn },
      problems: ['invalid-credentials', 'forbidden'],
      description:
        'A wrong password and an unknown e-mail address get the same answer. Several failures in a row lock the address for a while, with or without an account: 429 with Retry-After. So do too many sign-ins from one network, or for one address, right or wrong. 403 means that the e-mail address must be confirmed first.',
      secret: true,
      limit: signInLimits,
      handle: sessions.signIn,
    }),
    publicRoute({
      method: 'POST',
      path: '/v1/auth/refresh',
      operationId: 'refresh',
      summary: 'Get new tokens with a refresh token',
      body: refreshInput,
      responses: { 200: refreshedTokens },
      problems: ['invalid-credentials', 'forbidden'],
      secret: true,
      handle: sessions.refresh,
    }),
    route({
      method: 'POST',
      path: '/v1/auth/sign-out',
      operationId: 'signOut',
      summary: 'Sign out everywhere and revoke all refresh tokens',
      description:
        'Access tokens stay valid until they expire, which is at most one hour (`expiresIn`) after they were issued: delete them on the device. Repeating the request is 204.',
      responses: { 204: null },
      problems: ['forbidden'],
      handle: sessions.signOut,
    }),
    publicRoute({
      method: 'POST',
      path: '/v1/auth/password/forgot',
      operationId: 'forgotPassword',
      summary: 'Send a code for setting a new password',
      description:
        'The answer is the same whether or not the e-mail address has an account. Works before the address is confirmed too: the password of that sign-up is void, and the reset confirms the address.',
      body: emailInput,
      responses: { 204: null },
      limit: forgotLimits,
      handle: passwords.forgotPassword,
    }),
    publicRoute({
      method: 'POST',
      path: '/v1/auth/password/reset',
      operationId: 'resetPassword',
      summary: 'Set a new password with the code from the e-mail',
      description:
        'Ends every session. Access tokens stay valid until they expire, at most one hour. Repeating the request with the same code and password is 204.',
      body: resetInput,
      responses: { 204: null },
      problems: ['conflict', 'forbidden'],
      limit: resetLimits,
      handle: passwords.resetPassword,
    }),
    route({
      method: 'POST',
      path: '/v1/auth/password/change',
      operationId: 'changePassword',
      summary: 'Change my password',
      description:
        'Ends every other session and returns new tokens for this one: replace all of yours, because your refresh token ends too. Access tokens of the other sessions stay valid until they expire, at most one hour. It is safe to repeat the request.',
      body: changeInput,
      responses: { 200: signedIn },
      problems: ['forbidden'],
      secret: true,
      handle: passwords.changePassword,
    }),
  ],
});
