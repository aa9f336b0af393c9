import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { requiredSetting } from '@moim/common/settings';
import { readTemplate, type Template } from '@moim/ops';

const project = requiredSetting('STATIC_PROJECT');

/** The folder of another copy of the project, packaged elsewhere. */
export const otherProject = requiredSetting('STATIC_OTHER_PROJECT');

const outputOf = (folder: string, service: string): string =>
  join(folder, 'services', service, '.serverless');

/** The services that were packaged. */
export const services = readdirSync(join(project, 'services')).filter((name) =>
  existsSync(outputOf(project, name)),
);

/** The file of a service's packaged template. */
export const templateFile = (service: string): string =>
  join(outputOf(project, service), 'cloudformation-template-update-stack.json');

/** A fresh copy of a service's packaged template: a test may change it. */
export const templateOf = (service: string): Template => readTemplate(templateFile(service));

/** The artifacts of a service, by file name. */
export function artifactsOf(service: string, folder = project): Map<string, string> {
  const output = outputOf(folder, service);
  const zips = readdirSync(output).filter((name) => name.endsWith('.zip'));
  return new Map(zips.map((name) => [name, join(output, name)]));
}
