export { type Caller, callerOf } from './caller.ts';
export {
  confirmPasswordReset,
  confirmSignUp,
  deleteUser,
  getEmail,
  refresh,
  requestPasswordReset,
  resendConfirmation,
  signIn,
  signOut,
  signUp,
  type Tokens,
} from './user-pool.ts';
export { UserPoolError, type UserPoolErrorCode } from './user-pool-error.ts';
