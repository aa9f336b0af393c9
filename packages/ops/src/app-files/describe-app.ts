import { appAddress, deployedTemplate, findStack } from '../cloudformation/stacks.ts';
import { commandLine, type Target } from '../cloudformation/target.ts';
import { type Template, valuesIn } from '../plan/template.ts';

/** Whether the bucket of files lets a page of this origin upload. */
export function allowsUploads({ Resources }: Template, origin: string): boolean {
  const rules = Object.values(Resources).flatMap(({ Properties }) => [
    ...valuesIn(Properties?.CorsConfiguration),
  ]);
  const origins = rules.flatMap((rule) =>
    typeof rule === 'object' && rule !== null && 'AllowedOrigins' in rule
      ? [...valuesIn(rule.AllowedOrigins)]
      : [],
  );
  return origins.includes(origin) || origins.includes('*');
}

/** Says where the app is, and what it lacks; nothing if no app is deployed. */
export async function describeApp(target: Target): Promise<string[]> {
  const address = await appAddress(target);
  if (address === undefined) return [];
  const files = (await findStack('files', target)) && (await deployedTemplate('files', target));
  if (!files || allowsUploads(files, new URL(address).origin)) return [`The app is at ${address}`];
  return [
    `The app is at ${address}`,
    `It cannot upload pictures yet: add ${new URL(address).origin} to corsOrigins in stages/${target.stage}.yml, then ` +
      `${commandLine('deploy.sh', ['platform', 'files'], target)}.`,
  ];
}
