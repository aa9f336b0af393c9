/**
 * A setting from the environment, which serverless.common.yml or a service's serverless.yml must provide.
 * Throws an error that names the variable. Never prints a value.
 *
 * @example const table = requiredSetting('USERS_TABLE');
 */
export function requiredSetting(name: string): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(
      `The environment variable ${name} is not set. Set it in serverless.common.yml, or under custom.provider.environment in the service's serverless.yml.`,
    );
  }
  return value;
}
