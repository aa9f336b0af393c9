export { contextFor, messageOf, someEvent } from './src/deliveries.ts';
export { type FakeAws, startFakeAws } from './src/fake-aws.ts';
export { listenAtFreePort } from './src/listen.ts';
export { useTableOf } from './src/own-table.ts';
export { peakMemory } from './src/peak-memory.ts';
export { pick, seeded, whole } from './src/random.ts';
export { type StandIn, standInFor } from './src/stand-in.ts';
export { until } from './src/until.ts';
