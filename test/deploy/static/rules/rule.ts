import type { Resource, Template } from '@moim/ops';

/** What is wrong with a resource of a template. */
export interface Fault {
  resource: string;
  message: string;
}

/** A rule of ours over one template. */
export type Rule = (template: Template, service: string) => Fault[];

/** The resources of a type, with their logical ids. */
export const ofType = (template: Template, type: string): [id: string, resource: Resource][] =>
  Object.entries(template.Resources).filter(([, resource]) => resource.Type === type);
