/**
 * A setting from the environment, which serverless.common.yml or a service's serverless.yml must give.
 * Throws an Error that names the variable; never prints a value.
 */
export function requiredSetting(name: string): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(
      `The environment variable ${name} is not set. Give it in serverless.common.yml, or under custom.provider.environment of the service.`,
    );
  }
  return value;
}
