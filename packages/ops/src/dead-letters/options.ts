import { parseArgs } from 'node:util';

export const usage = `npm run dead-letters -- <command> [service] [options]

  list                  which queues of dead letters and of unpublished changes there are, and how much is in them
  look <service>        what is in the service's dead-letter queue; nothing is taken out
  redrive <service>     hand everything in it to the service's consumer again
  purge <service>       throw it away
  republish <service>   publish again which of its changes could not be published; within a day of the change

  --data                look: also show the events' data, which may be personal
  --aws                 on AWS, with the credentials in the environment; else on the local stack
  --stage <name>        dev unless given
  --region <name>       with --aws (AWS_REGION, or ap-northeast-2)
  --dir <folder>        of the local stack (.local)`;

const commands = ['list', 'look', 'redrive', 'purge', 'republish'] as const;

export interface Options {
  command: (typeof commands)[number];
  /** Whose dead letters; of `list` all services' unless given. */
  service: string | undefined;
  data: boolean;
  aws: boolean;
  stage: string;
  region: string | undefined;
  directory: string;
}

/** What was asked for; undefined when it cannot be understood. */
export function readOptions(args: string[]): Options | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        data: { type: 'boolean', default: false },
        aws: { type: 'boolean', default: false },
        stage: { type: 'string', default: 'dev' },
        region: { type: 'string' },
        dir: { type: 'string', default: process.env.LOCAL_AWS_DIR || '.local' },
      },
    });
    const [given, service, ...others] = positionals;
    const command = commands.find((name) => name === given);
    if (!command || others.length > 0 || (command !== 'list' && service === undefined)) return undefined;
    const { data, aws, stage, region, dir: directory } = values;
    return { command, service, data, aws, stage, region, directory };
  } catch {
    return undefined;
  }
}
