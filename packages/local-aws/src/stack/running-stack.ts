import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from '../config/load-config.ts';
import { discardDataFolder, lockDataFolder, releaseDataFolder } from '../core/data-folder-lock.ts';
import type { Terminal } from '../core/terminal.ts';
import { readProject } from '../serverless-config/project.ts';
import type { Service } from '../serverless-config/service.ts';
import { type Endpoints, type Reachable, removeEndpoints, writeEndpoints } from './endpoints.ts';
import type { Options } from './options.ts';
import { reloadOnChange } from './reload-on-change.ts';
import { emptyData } from './reset.ts';
import { attachEmulators, type Emulators, startEmulators } from './running-emulators.ts';
import { type Stack, startStack } from './stack.ts';

/** A stack that reloads on change, with the data folder that it has locked. */
export interface RunningStack {
  project: Project;
  stack: Stack;
  directory: string;
  stop(): Promise<void>;
}

interface Whose {
  /** The only service to run; all by default. */
  only?: string;
  terminal: Terminal;
}

interface Place {
  directory: string;
  /** Whether event source mappings run in this process. */
  runsMappings: boolean;
  /** Lambda's API of the local AWS that runs already. */
  lambda?: string | undefined;
  announce(reachable: Reachable): void;
}

type FindEmulators = (services: Service[]) => Promise<Emulators>;

async function follow(
  project: Project,
  options: Options,
  { only, terminal }: Whose,
  { directory, runsMappings, lambda, announce }: Place,
  find: FindEmulators,
) {
  const { port, stage, rawLogs, isApiOnly } = options;
  const readServices = (): Promise<Service[]> => readProject(project, stage);
  const stack = await startStack({
    project,
    readServices,
    startEmulators: find,
    runsMappings,
    lambda,
    only,
    directory,
    port,
    rawLogs,
    isApiOnly,
    announce,
    terminal,
  });
  const unwatch = await reloadOnChange(project, stack, terminal);
  return { project, stack, directory, stop: () => unwatch().then(stack.stop) };
}

/** Runs the project's services on a local AWS of their own. */
export async function runOwnStack(project: Project, options: Options, whose: Whose): Promise<RunningStack> {
  const folder = await lockDataFolder(options.directory, options.port, options.isDefaultDirectory);
  const { directory } = folder;
  try {
    if (options.reset) await emptyData(directory);
    rmSync(join(directory, 'functions.log'), { force: true });
    const announce = (reachable: Reachable): void => writeEndpoints(directory, reachable);
    const running = await follow(
      project,
      options,
      whose,
      { directory, runsMappings: true, announce },
      (services) =>
        startEmulators({
          directory,
          region: services[0]?.region ?? '',
          services,
          terminal: whose.terminal,
          platformApplications: project.platformApplications,
        }),
    );
    const stop = async (): Promise<void> => {
      removeEndpoints(directory);
      await running.stop();
      releaseDataFolder(directory);
    };
    return { ...running, stop };
  } catch (error) {
    removeEndpoints(directory);
    discardDataFolder(folder);
    throw error;
  }
}

/** Runs one service on a local AWS that runs already. */
export function runBeside(
  project: Project,
  endpoints: Endpoints,
  options: Options,
  whose: Whose,
): Promise<RunningStack> {
  const directory = join(options.directory, `beside-${whose.only}`);
  mkdirSync(directory, { recursive: true });
  const place = { directory, runsMappings: false, lambda: endpoints.lambda, announce: () => {} };
  return follow(project, options, whose, place, async (services) =>
    attachEmulators(endpoints, services[0]?.region ?? ''),
  );
}
