import type { ServiceEntities } from './access-patterns-page.ts';

type AnyEntity = ServiceEntities['entities'][number];

/**
 * The entities that the modules of a service's `src/models/` export, each once.
 *
 * @param stored the `entities` of the service's `index.ts`, which its table is created for
 * @throws Error for an exported entity that is not in `stored`
 */
export function exportedEntities(modules: readonly object[], stored: readonly unknown[]): AnyEntity[] {
  const exported = modules.flatMap((module) => Object.entries(module));
  const found = new Set<AnyEntity>();
  for (const [name, value] of exported) {
    if (!isEntity(value)) continue;
    if (!stored.includes(value))
      throw new Error(
        `\`${name}\` is not among the \`entities\` of index.ts: add it, so that its table is created.`,
      );
    found.add(value);
  }
  return [...found];
}

function isEntity(value: unknown): value is AnyEntity {
  return typeof value === 'object' && value !== null && 'model' in value && 'getMany' in value;
}
