/** Whether a path is one of a template such as `/v1/users/{userId}`: each parameter is one part of it, and not empty. */
export function matchesTemplate(template: string, path: string): boolean {
  const wanted = template.split('/');
  const given = path.split('/');
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => (part.startsWith('{') ? given[index] !== '' : part === given[index]))
  );
}

/** How many parameters a template has: of two that a path fits, the one with fewer is meant. */
export const parameterCount = (template: string): number => template.split('{').length - 1;
