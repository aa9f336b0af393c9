import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { tableDefinition } from '@moim/common/dynamodb';

type Model = Parameters<typeof tableDefinition>[0][number]['model'];

const services = join(import.meta.dirname, '../../services');

/** The models of all services' entities, by `<table>/<entity>`. */
export async function modelsOfServices(): Promise<Map<string, Model>> {
  const models = new Map<string, Model>();
  for (const service of readdirSync(services)) {
    const index = join(services, service, 'src/models/index.ts');
    if (!existsSync(index)) continue;
    const { entities }: { entities: readonly { model: Model }[] } = await import(index);
    for (const { model } of entities) models.set(`${model.definition.table}/${model.name}`, model);
  }
  return models;
}

/** What is declared to become of each field of an entity that names a person. */
export function fatesOf({ definition: { personal } }: Model) {
  return personal === undefined || personal === 'nothing' ? {} : personal.fields;
}
