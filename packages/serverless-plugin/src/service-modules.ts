import type { tableDefinition } from '@moim/common/dynamodb';

/** An entity of any type. */
export type AnyEntity = Parameters<typeof tableDefinition>[0][number];

/** The exports of a service's `src/router.ts` that packaging reads. */
export interface RouterModule {
  router?: {
    routes: { method: string; path: string; public?: boolean; limits?: { name: string }[] }[];
  };
}

/** The exports of a service's `src/models/index.ts` that packaging reads. */
export interface ModelsModule {
  entities?: readonly AnyEntity[];
}

/** The exports of a service's `src/publish.ts` that packaging reads. */
export interface PublishModule {
  emitter?: { entities: readonly string[]; types: { type: string; version: number }[] } | undefined;
}

/** The exports of a service's `src/push.ts` that packaging reads. */
export interface PushModule {
  pusher?: { entities: readonly string[] } | undefined;
}

/** The exports of a service's `src/consume.ts` that packaging reads. */
export interface ConsumeModule {
  listeners?: { type: string }[] | undefined;
}
