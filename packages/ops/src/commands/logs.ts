import { setTimeout as sleep } from 'node:timers/promises';
import { requireCaller } from '../cloudformation/caller.ts';
import { logEvents } from '../cloudformation/log-events.ts';
import { requireLogGroup } from '../cloudformation/log-group.ts';
import { requireDeployed } from '../cloudformation/require-deployed.ts';
import { deployedTemplate } from '../cloudformation/stacks.ts';
import { requireTarget } from '../cloudformation/target.ts';
import { requireOneService } from '../services.ts';
import { parseCommandLine, sharedOptions } from '../terminal/command-line.ts';
import { requireDuration } from '../terminal/duration.ts';
import { runCommand } from '../terminal/run-command.ts';

const usage = `scripts/logs.sh <service> [options]

Shows the log lines of a service's function, or of platform the API's access log; oldest first.

  --function <name>   (api)
  --since <duration>  30s, 15m, 2h or 7d (15m)
  --filter <pattern>  a CloudWatch Logs filter pattern, e.g. '{ $.level = "ERROR" }'
  --follow            go on until Ctrl-C
  --stage <name>      a file under stages/ (dev)
  --region <name>     (AWS_REGION, or ap-northeast-2)`;

const options = {
  ...sharedOptions,
  function: { type: 'string' },
  since: { type: 'string', default: '15m' },
  filter: { type: 'string' },
  follow: { type: 'boolean', default: false },
} as const;

await runCommand(async () => {
  const { values, positionals } = parseCommandLine(usage, options, process.argv.slice(2));
  const service = requireOneService(positionals, 'scripts/logs.sh <service>');
  const target = requireTarget(values);
  let startTime = Date.now() - requireDuration(values.since);
  await requireCaller(target);
  await requireDeployed(service, target);
  const template = await deployedTemplate(service, target);
  const logGroupName = requireLogGroup(service, values.function, template, target);
  const seen = new Set<string>();
  do {
    const question = { logGroupName, startTime, filterPattern: values.filter };
    for (const { eventId, timestamp = 0, message = '' } of await logEvents(question, target)) {
      // Emulators give no id.
      const id = eventId ?? `${timestamp} ${message}`;
      if (seen.has(id)) continue;
      seen.add(id);
      // Lines of the newest moment may still be coming in: they are asked for again, and told by their id.
      startTime = Math.max(startTime, timestamp);
      console.log(`${new Date(timestamp).toISOString()} ${message.trimEnd()}`);
    }
    if (values.follow) await sleep(2_000);
  } while (values.follow);
  if (seen.size === 0)
    console.error(`There is nothing that matches in ${logGroupName}, since ${values.since} ago.`);
});
