import type { Resource, Template } from '@moim/ops';

/** A fault seeded into a packaged template, and the rule that must find it. */
export type SeededFault = [fault: string, rule: string, spoil: (template: Template) => void];

/** Returns the properties of the first resource of a type. */
export function properties(template: Template, type: string): NonNullable<Resource['Properties']> {
  const found = Object.values(template.Resources).find((resource) => resource.Type === type)?.Properties;
  if (!found) throw new Error(`There is no ${type}.`);
  return found;
}
