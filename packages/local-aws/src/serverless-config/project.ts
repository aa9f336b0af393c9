import { existsSync, readdirSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { Project } from '../config/load-config.ts';
import { LocalFailure } from '../core/failure.ts';
import { readService } from './read-service.ts';
import { configurationFile } from './resolve-configuration.ts';
import type { Service } from './service.ts';

/** The project's service folders that contain a serverless.yml. */
function serviceFolders({ folder, services }: Project): string[] {
  const found = services.flatMap((pattern) => {
    if (basename(pattern) !== '*') return [join(folder, pattern)];
    const parent = join(folder, pattern, '..');
    if (!existsSync(parent)) return [];
    const entries = readdirSync(parent, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return entries.map((entry) => join(parent, entry.name));
  });
  return [...new Set(found)].filter((one) => existsSync(configurationFile(one))).sort();
}

function refuseSharedLogicalIds(services: Service[]): void {
  const owners = new Map<string, string>();
  for (const { place, resources, outputs } of services) {
    for (const [kind, ids] of [
      ['resource', Object.keys(resources)],
      ['export', Object.values(outputs).map((output) => JSON.stringify(output))],
    ] as const) {
      for (const id of ids) {
        const owner = owners.get(`${kind} ${id}`);
        if (owner !== undefined && owner !== place) {
          throw new LocalFailure(
            `${owner} and ${place} both declare a ${kind} ${id}, but locally they share one namespace. Rename one of them.`,
          );
        }
        owners.set(`${kind} ${id}`, place);
      }
    }
  }
}

/** Reads all services of the project and refuses logical ids and exports that clash. */
export async function readProject(project: Project, stage: string): Promise<Service[]> {
  process.env.LOCAL_AWS_PROJECT = project.folder;
  const folders = serviceFolders(project);
  if (folders.length === 0) {
    throw new LocalFailure(
      `${project.folder} has no services: no serverless.yml in ${project.services.join(', ')}. Set \`services\` in local-aws.config.ts.`,
    );
  }
  const services = await Promise.all(
    folders.map((folder) => {
      const place = relative(project.folder, folder).split(sep).join('/') || '.';
      return readService(folder, place, { ...project.resolverOptions, stage });
    }),
  );
  refuseSharedLogicalIds(services);
  return services;
}
