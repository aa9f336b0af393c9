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

/** What whoever deploys may do, as docs/deploy.md gives it. */
export const { Statement: statements } = policy.parse(
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../docs/deploy-policy.json'), 'utf8')),
);

/** Whether one of IAM's patterns, with `*`, covers a text. */
export const covers = (pattern: string, text: string): boolean =>
  new RegExp(`^${pattern.replace(/[^\w*]/g, '\\$&').replaceAll('*', '.*')}$`).test(text);

/** Something that is done, and to what. */
export interface Deed {
  action: string;
  /** An ARN, or `*` where AWS knows no resource. */
  resource: string;
}

/** Whether a statement of the policy allows a deed. */
export const isAllowed = ({ action, resource }: Deed): boolean =>
  statements.some(
    ({ Action, Resource }) =>
      Action.some((one) => covers(one, action)) && Resource.some((one) => covers(one, resource)),
  );
