import { parseArgs } from 'node:util';

export const usage = `npm run dead-letters -- <command> [service] [options]

  list                  list the queues of dead letters and of unpublished changes, with their message counts
  look <service>        show the messages in the service's dead-letter queue without removing them
  redrive <service>     move all of them back to the service's queue, so that its consumer handles them again
  purge <service>       delete all of them
  republish <service>   publish the service's unpublished changes again; possible within a day of the change

  --data                look: also show the events' data, which may be personal
  --aws                 work on AWS, with the credentials in the environment, rather than on local AWS
  --stage <name>        (dev)
  --region <name>       with --aws (AWS_REGION, or ap-northeast-2)
  --dir <folder>        the data folder of local AWS (.local)`;

const commands = ['list', 'look', 'redrive', 'purge', 'republish'] as const;

export interface Options {
  command: (typeof commands)[number];
  /** The service whose dead letters to work on; `list` covers all services without it. */
  service: string | undefined;
  data: boolean;
  aws: boolean;
  stage: string;
  region: string | undefined;
  directory: string;
}

/** Parses the command line; undefined if it is invalid. */
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
