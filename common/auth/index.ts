export { type Caller, callerOf } from './caller.ts';
export {
  confirmSignUp,
  deleteUser,
  disableUser,
  enableUser,
  findEmail,
  findUser,
  resendConfirmation,
  signUp,
} from './user-pool/accounts.ts';
export type { UserPoolErrorCode } from './user-pool/error-code.ts';
export { getEmail } from './user-pool/get-email.ts';
export {
  changePassword,
  confirmPasswordReset,
  requestPasswordReset,
  setPassword,
} from './user-pool/passwords.ts';
export {
  endSessions,
  refresh,
  type SessionTokens,
  signIn,
  signOut,
  type Tokens,
} from './user-pool/sessions.ts';
export { UserPoolError } from './user-pool/user-pool-error.ts';
