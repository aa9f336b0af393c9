import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LocalFailure, reasonOf } from '../core/failure.ts';
import { isObject } from '../core/json.ts';
import { nearest } from '../core/nearest.ts';
import type { FrontConfig, GatewayError, GatewayErrorBody, LocalAwsConfig } from './config.ts';

/** A project's configuration with defaults applied. */
export interface Project extends Required<Omit<LocalAwsConfig, 'describe' | 'front'>> {
  folder: string;
  describe: string | undefined;
  front: FrontConfig | undefined;
}

const names = ['local-aws.config.ts', 'local-aws.config.mjs', 'local-aws.config.js'];

const asApiGateway = ({ message }: GatewayError): GatewayErrorBody => ({
  contentType: 'application/json',
  body: { message },
});

const defaults = {
  name: 'The project',
  services: ['services/*'],
  sharedCode: [],
  sharedConfiguration: [],
  describe: undefined,
  front: undefined,
  accessLog: {},
  links: {},
  resolverOptions: {},
  platformApplications: [],
  gatewayError: asApiGateway,
};

function adviceFor(key: string): string {
  const known = Object.keys(defaults);
  const match = nearest(key, known);
  return match === undefined ? `Use one of ${known.join(', ')}.` : `Did you mean "${match}"?`;
}

/** Reads the project's `local-aws.config.ts`, if it has one. Throws a LocalFailure when it is invalid. */
export async function loadProject(folder: string): Promise<Project> {
  const file = names.find((name) => existsSync(join(folder, name)));
  if (file === undefined) return { folder, ...defaults };
  let module: { default?: LocalAwsConfig };
  try {
    module = await import(pathToFileURL(join(folder, file)).href);
  } catch (error) {
    throw new LocalFailure(`${file} cannot be read: ${reasonOf(error)}`, { cause: error });
  }
  const config = module.default;
  if (!isObject(config)) throw new LocalFailure(`${file} must export the configuration as \`default\`.`);
  const unknown = Object.keys(config).find((key) => !Object.hasOwn(defaults, key));
  if (unknown !== undefined) {
    throw new LocalFailure(`${file}: unknown key "${unknown}". ${adviceFor(unknown)}`);
  }
  return { ...defaults, ...config, folder };
}
