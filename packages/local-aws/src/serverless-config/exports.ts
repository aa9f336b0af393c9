import { objectOf } from '../core/json.ts';
import { type PhysicalResource, render, type Scope } from './intrinsics.ts';
import type { Service } from './service.ts';

/** The scope in which the services' templates are rendered: all emulators' resources and all exports. */
export function scopeOf(services: Service[], resources: Map<string, PhysicalResource>): Scope {
  const [{ region, stage } = { region: 'us-east-1', stage: 'dev' }] = services;
  const scope: Scope = { region, stage, resources, exports: new Map() };
  for (const output of services.flatMap(({ outputs }) => Object.values(outputs))) {
    const { Value, Export } = objectOf(output);
    const name = render(objectOf(Export).Name ?? '', scope);
    if (typeof name === 'string' && name !== '') scope.exports.set(name, String(render(Value ?? '', scope)));
  }
  return scope;
}
