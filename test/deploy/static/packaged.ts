import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { requiredSetting } from '@moim/common/settings';
import { readTemplate, type Template } from '@moim/ops';

/** The folder of the copy of the project that was packaged. */
export const project = requiredSetting('STATIC_PROJECT');

/** The folder of a second copy of the project, packaged in another place. */
export const otherProject = requiredSetting('STATIC_OTHER_PROJECT');

const outputOf = (folder: string, service: string): string =>
  join(folder, 'services', service, '.serverless');

/** The packaged services. */
export const services = readdirSync(join(project, 'services')).filter((name) =>
  existsSync(outputOf(project, name)),
);

/** Returns the file of a service's packaged template. */
export const templateFile = (service: string): string =>
  join(outputOf(project, service), 'cloudformation-template-update-stack.json');

/** Returns a fresh copy of a service's packaged template, which a test may change. */
export const templateOf = (service: string): Template => readTemplate(templateFile(service));

/** Returns the file names of a service's artifacts. */
export function artifactsOf(service: string, folder = project): Map<string, string> {
  const output = outputOf(folder, service);
  const zips = readdirSync(output).filter((name) => name.endsWith('.zip'));
  return new Map(zips.map((name) => [name, join(output, name)]));
}
