import type { JsonObject } from './core/json.ts';
import type { Terminal } from './core/terminal.ts';
import type { PhysicalResource } from './serverless-config/intrinsics.ts';
import type { Service } from './serverless-config/service.ts';

/** What an emulator needs to start. */
export interface EmulatorContext {
  /** The data folder; an emulator keeps its data there in a file or folder named after it. */
  directory: string;
  region: string;
  services: Service[];
  terminal: Terminal;
  /** SNS's, with their platforms: `GCM/shop`. None by default. */
  platformApplications?: readonly string[];
}

/** An emulator that has been started. */
export interface RunningEmulator {
  /** Its URL, listed under the emulator's name in endpoints.json. */
  endpoint: string;
  /** Resolves once it responds; rejects with a LocalFailure when it cannot start. */
  ready: Promise<void>;
  stop(): Promise<void>;
}

/** Told about a change of a resource during which it cannot be used: `The table x gets the index y`. */
export type Changing = (what: string) => void;

/** An AWS service that runs locally. To add one, implement this and list it in emulators.ts. */
export interface Emulator {
  name: string;
  start(context: EmulatorContext): Promise<RunningEmulator>;
  /** Environment variables with which functions reach it. */
  environment(endpoint: string): Record<string, string>;
  /** The values of `Ref` and `Fn::GetAtt` for the resources that it emulates, by logical id. */
  resources(services: Service[], region: string, endpoint: string): Map<string, PhysicalResource>;
  /** Creates or updates the `declared` resources (by logical id, properties rendered) that it emulates. */
  provision(endpoint: string, declared: JsonObject, region: string, changing?: Changing): Promise<void>;
}
