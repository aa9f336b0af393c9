/**
 * Why a secret cannot be read. `unavailable`: Secrets Manager does not answer or throttles, so try again.
 * `misconfigured`: the secret is missing or empty, or the role may not read it.
 */
export type SecretErrorCode = 'unavailable' | 'misconfigured';

/** A failure to read a secret. Never contains its value. */
export class SecretError extends Error {
  readonly code: SecretErrorCode;

  constructor(code: SecretErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'SecretError';
    this.code = code;
  }
}
