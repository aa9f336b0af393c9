/** Whether a path matches a template such as `/v1/users/{userId}`. A parameter matches one non-empty segment. */
export function matchesTemplate(template: string, path: string): boolean {
  const wanted = template.split('/');
  const given = path.split('/');
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => (part.startsWith('{') ? given[index] !== '' : part === given[index]))
  );
}

/** Counts the parameters of a template. If a path matches several templates, the one with the fewest wins. */
export const parameterCount = (template: string): number => template.split('{').length - 1;
