import type { TableDefinition } from '@moim/common/dynamodb';

/** A row of a route table, as far as API Gateway needs it. */
export interface DescribedRoute {
  method: string;
  path: string;
  public: boolean;
}

/** Entities whose changes a function reads from a stream. */
export interface Watched {
  /** Names; without them, all entities. */
  entities?: readonly string[] | undefined;
  /** The logical ids of the tables that store those entities. */
  tables: string[];
}

/** What a service's `src/publish.ts`, `src/push.ts` and `src/consume.ts` say. */
export interface DescribedEvents {
  /** The types that the service emits; `undefined` without an emitter. */
  emits?: { type: string; version: number }[] | undefined;
  /** The entities whose changes it emits. */
  entities?: readonly string[] | undefined;
  /** The logical ids of the tables that store those entities. */
  tables: string[];
  /** Whose changes it pushes; `undefined` without a pusher. */
  pushes?: Watched | undefined;
  /** The types that it listens to; `undefined` without listeners. */
  listens?: string[] | undefined;
  /** The physical name of the table that records which events have been handled. */
  handledTable?: string | undefined;
}

export interface DescribedTable {
  Type: 'AWS::DynamoDB::Table';
  Properties: TableDefinition;
}

/** What a service's code says about its infrastructure. */
export interface Description {
  /** `undefined` without a `src/router.ts`. */
  routes?: DescribedRoute[] | undefined;
  /** The names of the limits in the route table. */
  limits: string[];
  /** By logical id. */
  tables: Record<string, DescribedTable>;
  events: DescribedEvents;
}
