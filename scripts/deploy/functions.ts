import { Refusal } from './refusal.ts';
import { stackName, type Target } from './target.ts';
import type { Template } from './template.ts';

/** The full name of a service's deployed function; refuses one that is not in its template. */
export function requireFunction(service: string, name: string, template: Template, target: Target): string {
  const prefix = `${stackName(service, target)}-`;
  const known = Object.values(template.Resources).flatMap(({ Type, Properties }) => {
    const full = Properties?.FunctionName;
    return Type === 'AWS::Lambda::Function' && typeof full === 'string' ? full.replace(prefix, '') : [];
  });
  if (known.includes(name)) return `${prefix}${name}`;
  const has = known.length > 0 ? `It has: ${known.join(', ')}.` : 'It has none.';
  throw new Refusal('wrongUse', `${service} has no function "${name}". ${has}`);
}
