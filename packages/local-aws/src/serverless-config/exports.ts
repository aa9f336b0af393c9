import { objectOf } from '../core/json.ts';
import { type PhysicalResource, render, type Scope } from './intrinsics.ts';
import { scopeOfService } from './scope-of-service.ts';
import type { Service } from './service.ts';

/** The scope in which the services' templates are rendered: all emulators' resources and all exports. */
export function scopeOf(
  services: Service[],
  resources: Map<string, PhysicalResource>,
  gateway: string,
): Scope {
  const [{ region, stage } = { region: 'us-east-1', stage: 'dev' }] = services;
  const scope: Scope = { region, stage, resources, gateway, exports: new Map() };
  for (const service of services) {
    const own = scopeOfService(service, scope);
    for (const output of Object.values(service.outputs)) {
      const { Value, Export } = objectOf(output);
      const name = render(objectOf(Export).Name ?? '', own);
      if (typeof name === 'string' && name !== '') scope.exports.set(name, String(render(Value ?? '', own)));
    }
  }
  return scope;
}
