import type { Resource, Template } from '../plan/template.ts';
import { Refusal } from '../terminal/refusal.ts';
import { stackName, type Target } from './target.ts';

/** The names that a template gives its resources of one type. */
function namesOf({ Resources }: Template, type: Resource['Type'], property: string): string[] {
  return Object.values(Resources).flatMap(({ Type, Properties }) => {
    const name = Properties?.[property];
    return Type === type && typeof name === 'string' ? name : [];
  });
}

/**
 * Returns the log group of a service's function (`api` by default). For a service without functions it is the log group
 * in its template: `platform` has the API's access log. Refuses a function that the template does not have.
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
  throw new Refusal('wrong-use', `${service} has no function "${wanted}". ${has}`);
}
