import type { Template } from './template.ts';
import { valuesIn } from './template.ts';

/** Returns the names that a template exports. */
export function exportsOf(template: Template): string[] {
  return Object.values(template.Outputs ?? {}).flatMap(({ Export }) =>
    typeof Export?.Name === 'string' ? [Export.Name] : [],
  );
}

/** Returns the exports of other stacks that a template imports. */
export function importsOf(template: Template): string[] {
  const names = new Set<string>();
  for (const value of valuesIn(template)) {
    if (typeof value !== 'object' || value === null || !('Fn::ImportValue' in value)) continue;
    const name = value['Fn::ImportValue'];
    if (typeof name === 'string') names.add(name);
  }
  return [...names];
}

/** Maps each service to the services that it imports from. */
export function dependenciesOf(templates: ReadonlyMap<string, Template>): Map<string, string[]> {
  const owners = new Map<string, string>();
  for (const [service, template] of templates) {
    for (const name of exportsOf(template)) owners.set(name, service);
  }
  const dependencies = [...templates].map(([service, template]) => {
    const needed = new Set(importsOf(template).map((name) => owners.get(name)));
    return [service, [...needed].filter((owner) => owner !== undefined && owner !== service)] as const;
  });
  return new Map(
    dependencies.map(([service, needed]) => [service, needed.filter((name) => name !== undefined)]),
  );
}

/** Groups services into waves: each wave depends only on earlier ones, so its services can run concurrently. */
export function wavesOf(dependencies: ReadonlyMap<string, readonly string[]>): string[][] {
  const waves: string[][] = [];
  const left = new Map(dependencies);
  while (left.size > 0) {
    const ready = [...left]
      .filter(([, needed]) => needed.every((name) => !left.has(name)))
      .map(([name]) => name);
    if (ready.length === 0)
      throw new Error(`These services import each other in a circle: ${[...left.keys()].join(', ')}`);
    for (const name of ready) left.delete(name);
    waves.push(ready);
  }
  return waves;
}

/** Returns the direct and indirect dependents of services in waves, in the order in which they can be removed. */
export function dependentsOf(
  services: readonly string[],
  dependencies: ReadonlyMap<string, readonly string[]>,
): string[][] {
  const waves = wavesOf(dependencies);
  const affected = new Set(services);
  for (const service of waves.flat()) {
    if (dependencies.get(service)?.some((name) => affected.has(name))) affected.add(service);
  }
  return waves
    .map((wave) => wave.filter((name) => affected.has(name) && !services.includes(name)))
    .filter((wave) => wave.length > 0)
    .reverse();
}
