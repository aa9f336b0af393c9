import type { ServiceEntities } from './access-patterns-page.ts';

type AnyEntity = ServiceEntities['entities'][number];

/**
 * The entities among what the modules of a service's `src/models/` export, each once. Throws an Error for one that is
 * not in `stored`, the `entities` of its `index.ts`: the service's table would not be made for it.
 */
export function exportedEntities(modules: readonly object[], stored: readonly unknown[]): AnyEntity[] {
  const exported = modules.flatMap((module) => Object.entries(module));
  const found = new Set<AnyEntity>();
  for (const [name, value] of exported) {
    if (!isEntity(value)) continue;
    if (!stored.includes(value))
      throw new Error(
        `\`${name}\` is not among the \`entities\` of index.ts: add it, so that its table is made for it.`,
      );
    found.add(value);
  }
  return [...found];
}

function isEntity(value: unknown): value is AnyEntity {
  return typeof value === 'object' && value !== null && 'model' in value && 'getMany' in value;
}
