import { knownServices, type PolicyName, type PolicyNames, policyOfStage } from '@moim/ops';
import { z } from 'zod';

const oneOrMore = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (typeof value === 'string' ? [value] : value));
const conditions = z.record(z.string(), oneOrMore);

const policy = z.object({
  Statement: z.array(
    z.strictObject({
      Sid: z.string(),
      Effect: z.literal('Allow'),
      Action: oneOrMore,
      Resource: oneOrMore,
      Condition: z.strictObject({ StringEquals: conditions, ArnLike: conditions }).partial().optional(),
    }),
  ),
});

/** A statement of a policy. */
export type Statement = z.infer<typeof policy>['Statement'][number];

/** Returns the statements of a documented policy for a stage. */
export const statementsOf = (
  name: PolicyName,
  stage: string,
  services: readonly string[] = knownServices(),
  names: PolicyNames = {},
): Statement[] => policy.parse(policyOfStage(name, stage, services, names)).Statement;

/** The statements of the documented deploy policy for the stage dev. */
export const statements = statementsOf('deploy-policy', 'dev');

/** Whether an IAM pattern with `*` and `?` matches a text. */
export const covers = (pattern: string, text: string): boolean =>
  new RegExp(
    `^${pattern
      .replace(/[^\w*?]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
  ).test(text);

/** An action on a resource. */
export interface Deed {
  action: string;
  /** An ARN, or `*` for an action without a resource. */
  resource: string;
  /** The values of the condition keys that AWS sends with the request. */
  context?: Record<string, string>;
}

function meets({ Condition = {} }: Statement, context: Record<string, string>): boolean {
  const { StringEquals = {}, ArnLike = {} } = Condition;
  const equals = Object.entries(StringEquals).every(([key, values]) => values.includes(context[key] ?? ''));
  return (
    equals &&
    Object.entries(ArnLike).every(([key, values]) =>
      values.some((value) => covers(value, context[key] ?? '')),
    )
  );
}

/** Whether statements allow an action on a resource. */
export const isAllowedBy =
  (given: readonly Statement[]) =>
  ({ action, resource, context = {} }: Deed): boolean =>
    given.some(
      (statement) =>
        statement.Action.some((one) => covers(one, action)) &&
        statement.Resource.some((one) => covers(one, resource)) &&
        meets(statement, context),
    );

/** Whether the deploy policy of the stage dev allows an action on a resource. */
export const isAllowed = isAllowedBy(statements);
