/**
 * AWS's error without an item's contents, as the cause of an error of the layer. The original has the stored item and the
 * response's body, which printing it would show, and its message may quote values.
 */
export class AwsCause extends Error {
  /** The HTTP status, and AWS's id of the request. */
  readonly status: number | undefined;
  readonly requestId: string | undefined;

  constructor(original: Error) {
    super(withoutValues(original.message));
    this.name = original.name;
    const { httpStatusCode, requestId } = metadataOf(original);
    this.status = httpStatusCode;
    this.requestId = requestId;
    const frames = original.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
    this.stack = [`${this.name}: ${this.message}`, ...frames].join('\n');
  }
}

/** DynamoDB quotes values in braces and brackets: `AttributeValue: {S:secret}`, `[secret, secret]`. */
export function withoutValues(message: string): string {
  return message.replace(/[[{].*[\]}]/gs, '…');
}

function metadataOf(error: Error): { httpStatusCode?: number; requestId?: string } {
  const metadata = '$metadata' in error ? error.$metadata : undefined;
  return typeof metadata === 'object' && metadata !== null ? metadata : {};
}
