import { setTimeout as sleep } from 'node:timers/promises';
import { logEvents } from '../cloudformation/log-events.ts';
import { requireLogGroup } from '../cloudformation/log-group.ts';
import { requireAccount } from '../cloudformation/require-account.ts';
import { requireDeployed } from '../cloudformation/require-deployed.ts';
import { deployedStacks, templateOf } from '../cloudformation/stacks.ts';
import { requireTarget } from '../cloudformation/target.ts';
import { requireKnown, requireOneService } from '../services.ts';
import { parseCommandLine, sharedOptions } from '../terminal/command-line.ts';
import { requireDuration } from '../terminal/duration.ts';
import { runCommand } from '../terminal/run-command.ts';

const usage = `scripts/logs.sh <service> [options]

Shows the log lines of a service's function, oldest first. For platform, shows the API's access log.

  --function <name>   (api)
  --since <duration>  30s, 15m, 2h or 7d (15m)
  --filter <pattern>  a CloudWatch Logs filter pattern, e.g. '{ $.level = "ERROR" }'
  --follow            keep showing new lines until Ctrl-C
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
  const named = requireTarget(values);
  let startTime = Date.now() - requireDuration(values.since);
  const target = await requireAccount(named);
  await requireKnown([service], () => deployedStacks(target));
  const template = await templateOf(service, await requireDeployed(service, target), target);
  const logGroupName = requireLogGroup(service, values.function, template, target);
  const seen = new Set<string>();
  do {
    const query = { logGroupName, startTime, filterPattern: values.filter };
    for (const { eventId, timestamp = 0, message = '' } of await logEvents(query, target)) {
      // Emulators return no id.
      const id = eventId ?? `${timestamp} ${message}`;
      if (seen.has(id)) continue;
      seen.add(id);
      // More lines may still arrive for the latest millisecond: query it again and skip the lines already shown.
      startTime = Math.max(startTime, timestamp);
      console.log(`${new Date(timestamp).toISOString()} ${message.trimEnd()}`);
    }
    if (values.follow) await sleep(2_000);
  } while (values.follow);
  if (seen.size === 0) console.error(`No matching lines in ${logGroupName} in the last ${values.since}.`);
});
