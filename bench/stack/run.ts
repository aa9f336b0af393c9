import { measureStart } from './measure.ts';
import type { Usage } from './processes.ts';

/** `npm start` with an empty data folder, until it is ready and after the README's story: `npm run bench -- stack`. */
const runs = 5;

const goals = { seconds: 4, megabytes: 700 };

const total = ({ megabytes }: Usage): number => Object.values(megabytes).reduce((sum, one) => sum + one, 0);
const round = (value = 0, digits = 0): number => Number(value.toFixed(digits));

// Fills the compile cache, as the first start of a checkout does.
await measureStart();
const rows = [];
for (let run = 1; run <= runs; run++) {
  const { ready, whenReady, afterStory, whenIdle } = await measureStart();
  rows.push({
    'ready s': round(ready, 1),
    'CPU s': round(whenReady.cpu, 1),
    'MB when ready': round(total(whenReady)),
    'MB after the story': round(total(afterStory)),
    'MB when idle': round(total(whenIdle)),
    'of which Java': round(whenIdle.megabytes.java),
  });
}
console.table(rows);
console.log(
  `goal: ready after at most ${goals.seconds} s, and at most ${goals.megabytes} MB after the README's story`,
);
