import { AwsError } from '../../protocols/aws-json-server.ts';
import { confirmationCode, type Pool } from '../pool.ts';

const hours = 60 * 60_000;
export const confirmationLifetime = 24 * hours;
export const resetLifetime = hours;

/** `a***@e***`, Cognito's form for the destination of a code. */
const masked = (email: string): string => email.replace(/^(.)[^@]*@(.).*$/, '$1***@$2***');

export const deliveryTo = (email: string): object => ({
  CodeDeliveryDetails: { Destination: masked(email), DeliveryMedium: 'EMAIL', AttributeName: 'email' },
});

export const expiredCode = (): AwsError =>
  new AwsError('ExpiredCodeException', 'Invalid code provided, please request a code again.');

export const wrongCode = (): AwsError =>
  new AwsError('CodeMismatchException', 'Invalid verification code provided, please try again.');

/** Checks a code that was sent at `sent`; undefined when none was. */
export function checkCode(given: unknown, sent: number | undefined, lifetime: number): void {
  if (sent === undefined || Date.now() - sent > lifetime) throw expiredCode();
  if (given !== confirmationCode) throw wrongCode();
}

/** The error for an unknown user; a client that hides who exists gets `disguise` instead. */
export const unknownUser = ({ hidesWhoExists }: Pool, disguise: AwsError): AwsError =>
  hidesWhoExists
    ? disguise
    : new AwsError('UserNotFoundException', 'Username/client id combination not found.');

export const disabledUser = (): AwsError => new AwsError('NotAuthorizedException', 'User is disabled.');
