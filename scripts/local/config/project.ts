import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { LocalFailure } from '../failure.ts';
import { configurationFile } from './resolve-configuration.ts';
import { readService, type Service } from './service.ts';

/** The project's folder. `MOIM_PROJECT` names another one, for tests. */
export function projectFolder(): string {
  return resolve(process.env.MOIM_PROJECT ?? join(import.meta.dirname, '../../..'));
}

/** The folders of services: whatever has a serverless.yml under services/. */
function serviceFolders(project: string): string[] {
  const folders = readdirSync(join(project, 'services'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(project, 'services', entry.name));
  return folders.filter((folder) => existsSync(configurationFile(folder))).sort();
}

function refuseSharedLogicalIds(services: Service[]): void {
  const owners = new Map<string, string>();
  for (const { name, resources, outputs } of services) {
    for (const [kind, ids] of [
      ['resource', Object.keys(resources)],
      ['export', Object.values(outputs).map((output) => JSON.stringify(output))],
    ] as const) {
      for (const id of ids) {
        const owner = owners.get(`${kind} ${id}`);
        if (owner !== undefined && owner !== name) {
          throw new LocalFailure(
            `services/${owner} and services/${name} both have a ${kind} ${id}: locally they share one namespace. Rename one of them.`,
          );
        }
        owners.set(`${kind} ${id}`, name);
      }
    }
  }
}

/** All services of the project, read and checked against each other. */
export async function readProject(project: string, stage: string): Promise<Service[]> {
  process.env.MOIM_PROJECT = project;
  const folders = serviceFolders(project);
  if (folders.length === 0)
    throw new LocalFailure(`${project} has no services: a service is services/<name>/serverless.yml`);
  const services = await Promise.all(folders.map((folder) => readService(folder, stage)));
  refuseSharedLogicalIds(services);
  return services;
}
