import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const clientFolder = join(
  dirname(fileURLToPath(import.meta.resolve('@aws-sdk/client-cognito-identity-provider'))),
  '..',
);

/**
 * The exceptions that the SDK's model of Cognito names for an operation.
 *
 * @example const names = modelledExceptions('SignUp'); // ['CodeDeliveryFailureException', …]
 */
export function modelledExceptions(operation: string): string[] {
  const declaration = join(clientFolder, 'dist-types', 'commands', `${operation}Command.d.ts`);
  const thrown = /@throws \{@link (\w+)\} \((?:client|server) fault\)/g;
  return [...readFileSync(declaration, 'utf8').matchAll(thrown)].map(([, name = '']) => name);
}
