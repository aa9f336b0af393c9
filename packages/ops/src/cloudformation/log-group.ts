import type { Resource, Template } from '../plan/template.ts';
import { Refusal } from '../terminal/refusal.ts';
import { stackName, type Target } from './target.ts';

/** A name that a template gives to its resources of one type. */
function namesOf({ Resources }: Template, type: Resource['Type'], property: string): string[] {
  return Object.values(Resources).flatMap(({ Type, Properties }) => {
    const name = Properties?.[property];
    return Type === type && typeof name === 'string' ? name : [];
  });
}

/**
 * The log group of a service's function (`api` unless named), or of a service without functions: `platform` has the API's
 * access log. Refuses a function that is not in the template.
 */
export function requireLogGroup(
  service: string,
  name: string | undefined,
  template: Template,
  target: Target,
): string {
  const prefix = `${stackName(service, target)}-`;
  const functions = namesOf(template, 'AWS::Lambda::Function', 'FunctionName').map((full) =>
    full.replace(prefix, ''),
  );
  const [own] = namesOf(template, 'AWS::Logs::LogGroup', 'LogGroupName');
  if (name === undefined && functions.length === 0 && own !== undefined) return own;
  const wanted = name ?? 'api';
  if (functions.includes(wanted)) return `/aws/lambda/${prefix}${wanted}`;
  const has = functions.length > 0 ? `It has: ${functions.join(', ')}.` : 'It has none.';
  throw new Refusal('wrongUse', `${service} has no function "${wanted}". ${has}`);
}
