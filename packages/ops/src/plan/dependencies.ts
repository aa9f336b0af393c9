import { type PseudoParameters, resolveText } from './resolve-text.ts';
import { type Json, type Template, valuesIn } from './template.ts';

/** A template's exports by name, with their values as the template has them. */
export function exportsOf(template: Template, parameters: PseudoParameters): Map<string, Json> {
  const entries = Object.values(template.Outputs ?? {}).flatMap(({ Export, Value }) => {
    const name = resolveText(Export?.Name, parameters);
    return name === undefined ? [] : [[name, Value] as const];
  });
  return new Map(entries);
}

const isJson = (value: unknown): value is Json => value !== undefined;

/** Returns the exports of other stacks that a template imports. */
export function importsOf(template: Template, parameters: PseudoParameters): string[] {
  const names = new Set<string>();
  for (const value of valuesIn(template)) {
    if (typeof value !== 'object' || value === null || !('Fn::ImportValue' in value)) continue;
    const imported = value['Fn::ImportValue'];
    const name = isJson(imported) ? resolveText(imported, parameters) : undefined;
    if (name !== undefined) names.add(name);
  }
  return [...names];
}

/** Maps each service to the services that it imports from. */
export function dependenciesOf(
  templates: ReadonlyMap<string, Template>,
  parametersOf: (service: string) => PseudoParameters,
): Map<string, string[]> {
  const owners = new Map<string, string>();
  for (const [service, template] of templates) {
    for (const name of exportsOf(template, parametersOf(service)).keys()) owners.set(name, service);
  }
  const dependencies = [...templates].map(([service, template]) => {
    const owned = importsOf(template, parametersOf(service)).flatMap((name) => owners.get(name) ?? []);
    return [service, [...new Set(owned)].filter((owner) => owner !== service)] as const;
  });
  return new Map(dependencies);
}

/** Groups services into waves: each wave depends only on earlier ones, so its services can run concurrently. */
export function wavesOf(dependencies: ReadonlyMap<string, readonly string[]>): string[][] | undefined {
  const waves: string[][] = [];
  const left = new Map(dependencies);
  while (left.size > 0) {
    const ready = [...left]
      .filter(([, needed]) => needed.every((name) => !left.has(name)))
      .map(([name]) => name);
    if (ready.length === 0) return undefined;
    for (const name of ready) left.delete(name);
    waves.push(ready);
  }
  return waves;
}

/** Returns the services that are in a circle of dependencies, each followed by one that it depends on. */
export function circleIn(dependencies: ReadonlyMap<string, readonly string[]>): string[] {
  for (const start of dependencies.keys()) {
    const path: string[] = [];
    const follow = (service: string): string[] | undefined => {
      if (path.includes(service)) return path.slice(path.indexOf(service));
      path.push(service);
      for (const next of dependencies.get(service) ?? []) {
        const circle = dependencies.has(next) ? follow(next) : undefined;
        if (circle) return circle;
      }
      path.pop();
      return undefined;
    };
    const circle = follow(start);
    if (circle) return circle;
  }
  return [];
}

/** Returns the direct and indirect dependents of services in waves, in the order in which they can be removed. */
export function dependentsOf(
  services: readonly string[],
  dependencies: ReadonlyMap<string, readonly string[]>,
): string[][] {
  const waves = wavesOf(dependencies) ?? [[...dependencies.keys()]];
  const affected = new Set(services);
  for (const service of waves.flat()) {
    if (dependencies.get(service)?.some((name) => affected.has(name))) affected.add(service);
  }
  return waves
    .map((wave) => wave.filter((name) => affected.has(name) && !services.includes(name)))
    .filter((wave) => wave.length > 0)
    .reverse();
}
