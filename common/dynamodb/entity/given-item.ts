/**
 * An item as callers give it, without the fields `G` that the layer sets. An optional field may be `undefined`, which
 * means that it is absent, so that validated input can be spread into an item.
 */
export type GivenItem<T, G extends keyof T> = {
  readonly [N in keyof T as Exclude<N, G>]: Record<never, never> extends Pick<T, N> ? T[N] | undefined : T[N];
};
