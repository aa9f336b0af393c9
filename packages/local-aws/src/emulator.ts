import type { JsonObject } from './core/json.ts';
import type { Terminal } from './core/terminal.ts';
import type { PhysicalResource } from './serverless-config/intrinsics.ts';
import type { Service } from './serverless-config/service.ts';

/** What a part gets to know when it is started. */
export interface EmulatorContext {
  /** Where it may keep its data between runs, in a folder or file of its own name. */
  directory: string;
  region: string;
  services: Service[];
  terminal: Terminal;
}

/** A part that has been started. */
export interface RunningEmulator {
  /** Its URL, listed under the part's name in endpoints.json. */
  endpoint: string;
  /** It answers; rejected with a LocalFailure when it cannot. */
  ready: Promise<void>;
  stop(): Promise<void>;
}

/** A piece of AWS that runs locally. To add one, write it beside the others and list it in parts/index.ts. */
export interface Emulator {
  name: string;
  start(context: EmulatorContext): Promise<RunningEmulator>;
  /** What functions need in their environment to reach it. */
  environment(endpoint: string): Record<string, string>;
  /** What `Ref` and `Fn::GetAtt` give for the services' resources that it stands for, by logical id. */
  resources(services: Service[], region: string, endpoint: string): Map<string, PhysicalResource>;
  /** Makes what is not there yet of `declared`: resources by logical id, with rendered properties. */
  provision(endpoint: string, declared: JsonObject, region: string): Promise<void>;
}
