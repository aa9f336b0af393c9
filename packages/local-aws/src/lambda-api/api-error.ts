/** A refusal of Lambda's API, with the status that AWS answers. */
export class LambdaApiError extends Error {
  readonly status: number;

  constructor(status: number, name: string, message: string) {
    super(message);
    this.name = name;
    this.status = status;
  }
}

/** What AWS can do and the local AWS cannot. */
export const unsupported = (what: string): LambdaApiError =>
  new LambdaApiError(400, 'InvalidParameterValueException', `The local AWS does not support ${what}.`);
