import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scopeOf } from './config/exports.ts';
import { render } from './config/intrinsics.ts';
import { type JsonObject, objectOf } from './config/json.ts';
import { readProject } from './config/project.ts';
import type { Service } from './config/service.ts';
import { type Endpoints, removeEndpoints, writeEndpoints } from './endpoints.ts';
import { startFunctions } from './functions/local-functions.ts';
import { openAtPort } from './gateway/open-at-port.ts';
import { startParts } from './running-parts.ts';
import type { Terminal } from './terminal.ts';

export interface StackOptions {
  project: string;
  /** Where data are kept; claimed by this process. */
  directory: string;
  /** Of the gateway; 0 takes a free one. */
  port: number;
  stage: string;
  rawLogs: boolean;
  terminal: Terminal;
}

/** A running local AWS with all services behind one gateway. */
export interface Stack {
  services: Service[];
  endpoints: Endpoints;
  /** Loads these services again, and takes over what they now say about routes and tables. */
  reload(names: string[]): Promise<void>;
  stop(): Promise<void>;
}

/** SDK clients want a region and credentials; the emulators look at neither. */
export const dummyCredentials = (region: string): Record<string, string> => ({
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_EC2_METADATA_DISABLED: 'true',
});

type Undo = () => Promise<void>;

async function build(options: StackOptions, undo: Undo[]): Promise<Omit<Stack, 'stop'>> {
  const { project, directory, port, stage, terminal } = options;
  const gateway = await openAtPort(port, terminal);
  undo.push(gateway.stop);
  const services = await readProject(project, stage);
  const region = services.find((service) => service.region !== '')?.region ?? 'ap-northeast-2';
  const parts = await startParts({ directory, region, stage, services, terminal });
  undo.push(parts.stop);
  const scope = scopeOf(services, parts.resources);
  const where = {
    directory,
    rawLogs: options.rawLogs,
    environment: { ...dummyCredentials(region), ...parts.environment },
  };
  writeFileSync(join(directory, 'functions.log'), '');
  const functions = startFunctions(services, scope, where, terminal);
  undo.push(functions.stop);

  const provision = async (): Promise<void> => {
    const declared: JsonObject = Object.assign({}, ...services.map(({ resources }) => resources), functions.tables());
    await parts.provision(objectOf(render(declared, scope)));
  };
  await Promise.all([parts.ready, functions.loaded()]);
  await provision();
  await gateway.serve(functions.routes(), services, scope, parts.endpoints.cognito ?? '');
  const endpoints = { http: gateway.url, ...parts.endpoints };
  writeEndpoints(directory, endpoints);
  undo.push(async () => removeEndpoints(directory));
  return {
    services,
    endpoints,
    reload: async (names) => {
      await functions.reload(names);
      gateway.change(functions.routes());
      await provision();
    },
  };
}

/** Starts everything. When a part of it cannot start, what did start is ended again. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const undo: Undo[] = [];
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    return { ...(await build(options, undo)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
