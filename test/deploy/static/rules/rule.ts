import type { Resource, Template } from '@moim/ops';

/** A problem with a resource of a template. */
export interface Fault {
  resource: string;
  message: string;
}

/** Checks one template. */
export type Rule = (template: Template, service: string) => Fault[];

/** Returns the resources of a type with their logical ids. */
export const ofType = (template: Template, type: string): [id: string, resource: Resource][] =>
  Object.entries(template.Resources).filter(([, resource]) => resource.Type === type);
