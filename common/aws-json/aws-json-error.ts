/** A refusal of an AWS service, in the shape that errors of the SDK have: {@link awsErrorKind} reads both. */
export class AwsJsonError extends Error {
  readonly $metadata: { readonly httpStatusCode: number };

  constructor(name: string, message: string, httpStatusCode: number) {
    super(message);
    this.name = name;
    this.$metadata = { httpStatusCode };
  }
}
