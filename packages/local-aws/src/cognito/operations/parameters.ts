import { type JsonObject, stringOf } from '../../core/json.ts';
import { AwsError } from '../../protocols/aws-json-server.ts';

/** A parameter of a sign-in or of a response to a challenge. Throws InvalidParameterException when it is missing. */
export function parameter(parameters: JsonObject, name: string): string {
  const value = stringOf(parameters[name]);
  if (value === '') throw new AwsError('InvalidParameterException', `Missing required parameter ${name}`);
  return value;
}

export const wrongCredentials = (): AwsError =>
  new AwsError('NotAuthorizedException', 'Incorrect username or password.');
