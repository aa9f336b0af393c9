import type {
  AdminDeleteUserCommandInput,
  AdminDisableUserCommandInput,
  AdminEnableUserCommandInput,
  AdminGetUserCommandInput,
  AdminSetUserPasswordCommandInput,
  AdminUserGlobalSignOutCommandInput,
  ChangePasswordCommandInput,
  ConfirmForgotPasswordCommandInput,
  ConfirmSignUpCommandInput,
  ForgotPasswordCommandInput,
  GetUserCommandInput,
  GlobalSignOutCommandInput,
  InitiateAuthCommandInput,
  ResendConfirmationCodeCommandInput,
  SignUpCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';

/** The operations of Cognito that our code calls, with what they take. */
export interface UserPoolInputs {
  AdminDeleteUser: AdminDeleteUserCommandInput;
  AdminDisableUser: AdminDisableUserCommandInput;
  AdminEnableUser: AdminEnableUserCommandInput;
  AdminGetUser: AdminGetUserCommandInput;
  AdminSetUserPassword: AdminSetUserPasswordCommandInput;
  AdminUserGlobalSignOut: AdminUserGlobalSignOutCommandInput;
  ChangePassword: ChangePasswordCommandInput;
  ConfirmForgotPassword: ConfirmForgotPasswordCommandInput;
  ConfirmSignUp: ConfirmSignUpCommandInput;
  ForgotPassword: ForgotPasswordCommandInput;
  GetUser: GetUserCommandInput;
  GlobalSignOut: GlobalSignOutCommandInput;
  InitiateAuth: InitiateAuthCommandInput;
  ResendConfirmationCode: ResendConfirmationCodeCommandInput;
  SignUp: SignUpCommandInput;
}

export type UserPoolOperation = keyof UserPoolInputs;

/** Who authorizes each: the function's role (signed), or the person, with a token, a code or a password. */
export const authorizedBy: Readonly<Record<UserPoolOperation, 'role' | 'person'>> = {
  AdminDeleteUser: 'role',
  AdminDisableUser: 'role',
  AdminEnableUser: 'role',
  AdminGetUser: 'role',
  AdminSetUserPassword: 'role',
  AdminUserGlobalSignOut: 'role',
  ChangePassword: 'person',
  ConfirmForgotPassword: 'person',
  ConfirmSignUp: 'person',
  ForgotPassword: 'person',
  GetUser: 'person',
  GlobalSignOut: 'person',
  InitiateAuth: 'person',
  ResendConfirmationCode: 'person',
  SignUp: 'person',
};
