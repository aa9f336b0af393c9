import type { PhysicalResource } from '../config/intrinsics.ts';
import type { JsonObject } from '../config/json.ts';
import type { Service } from '../config/service.ts';
import type { Terminal } from '../terminal.ts';

/** What every part of the local AWS gets to know. */
export interface PartContext {
  /** Where the part may keep its data between runs, in a folder or file of its own name. */
  directory: string;
  region: string;
  stage: string;
  services: Service[];
  terminal: Terminal;
}

/** A part that has been started. */
export interface RunningPart {
  /** Its URL, listed under the part's name in endpoints.json. */
  endpoint: string;
  /** What functions need in their environment to reach it. */
  environment: Record<string, string>;
  /** What `Ref` and `Fn::GetAtt` give for the resources it stands for, by logical id. */
  resources: Map<string, PhysicalResource>;
  /** It answers; rejected with a LocalFailure when it cannot. The other fields are there before that. */
  ready: Promise<void>;
  /** Makes what is not there yet of the services' resources (`Type` and rendered `Properties`, by logical id). */
  provision(resources: JsonObject): Promise<void>;
  stop(): Promise<void>;
}

/** A piece of AWS that runs locally. To add one, write it beside the others and list it in parts/index.ts. */
export interface Part {
  name: string;
  start(context: PartContext): Promise<RunningPart>;
}
