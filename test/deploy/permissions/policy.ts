import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

const oneOrMore = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (typeof value === 'string' ? [value] : value));

const policy = z.object({
  Statement: z.array(
    z.strictObject({ Sid: z.string(), Effect: z.literal('Allow'), Action: oneOrMore, Resource: oneOrMore }),
  ),
});

/** The statements of the documented deploy policy. */
export const { Statement: statements } = policy.parse(
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../docs/deploy-policy.json'), 'utf8')),
);

/** Whether an IAM pattern with `*` matches a text. */
export const covers = (pattern: string, text: string): boolean =>
  new RegExp(`^${pattern.replace(/[^\w*]/g, '\\$&').replaceAll('*', '.*')}$`).test(text);

/** An action on a resource. */
export interface Deed {
  action: string;
  /** An ARN, or `*` for an action without a resource. */
  resource: string;
}

/** Whether the policy allows an action on a resource. */
export const isAllowed = ({ action, resource }: Deed): boolean =>
  statements.some(
    ({ Action, Resource }) =>
      Action.some((one) => covers(one, action)) && Resource.some((one) => covers(one, resource)),
  );
