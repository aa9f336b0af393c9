import { measureStart } from './measure.ts';

/** `npm start` with an empty data folder, until it is ready and after the README's story: `npm run bench -- stack`. */
const runs = 5;

const round = (value = 0, digits = 0): number => Number(value.toFixed(digits));

// Fills the compile cache, as the first start of a checkout does.
await measureStart();
const rows = [];
for (let run = 1; run <= runs; run++) {
  const { ready, whenReady, afterStory } = await measureStart();
  rows.push({
    'ready s': round(ready, 1),
    'CPU s': round(whenReady.cpu, 1),
    'node MB': round(whenReady.megabytes.node),
    'java MB': round(whenReady.megabytes.java),
    'node MB after the story': round(afterStory.megabytes.node),
    'java MB after the story': round(afterStory.megabytes.java),
  });
}
console.table(rows);
console.log('goal: ready after at most 4 s');
