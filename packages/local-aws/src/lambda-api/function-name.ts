import { accountId } from '../serverless-config/intrinsics.ts';
import { LambdaApiError } from './api-error.ts';

/** A name, `<account>:function:<name>` or an ARN; each may end with a qualifier. */
const pattern =
  /^(?:(?:arn:aws:lambda:(?<region>[a-z0-9-]+):)?(?<account>\d{12}):function:)?(?<name>[\w-]+)(?::(?<qualifier>[\w$-]+))?$/;

/** The function that a request addresses. */
export interface Addressed {
  readonly name: string;
  readonly arn: string;
}

/**
 * Reads a function name in any of AWS's forms, and the parameter `Qualifier`. Throws a LambdaApiError for what no local
 * function can be: another region or account, and versions and aliases, which exist on AWS only.
 */
export function addressedFunction(given: string, qualifier: string | undefined, region: string): Addressed {
  const fields = pattern.exec(given)?.groups;
  if (!fields?.name) {
    throw new LambdaApiError(400, 'ValidationException', `'${given}' is not a name or an ARN of a function.`);
  }
  const { name } = fields;
  const arn = `arn:aws:lambda:${fields.region ?? region}:${fields.account ?? accountId}:function:${name}`;
  if (fields.qualifier !== undefined && qualifier !== undefined && fields.qualifier !== qualifier) {
    throw new LambdaApiError(
      400,
      'InvalidParameterValueException',
      'The derived qualifier from the function name does not match the specified qualifier.',
    );
  }
  const version = fields.qualifier ?? qualifier ?? '$LATEST';
  const isHere = arn === `arn:aws:lambda:${region}:${accountId}:function:${name}`;
  if (!isHere || version !== '$LATEST') throw notFound(version === '$LATEST' ? arn : `${arn}:${version}`);
  return { name, arn };
}

export const notFound = (arn: string): LambdaApiError =>
  new LambdaApiError(404, 'ResourceNotFoundException', `Function not found: ${arn}`);
