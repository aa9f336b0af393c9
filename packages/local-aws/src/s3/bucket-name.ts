import type { JsonObject } from '../core/json.ts';
import { render } from '../serverless-config/intrinsics.ts';

/** The name of a bucket resource; a generated one if it has none. It may contain region and account id. */
export function bucketNameOf(id: string, { BucketName }: JsonObject, region: string): string {
  if (BucketName === undefined) return `local-${id.toLowerCase()}`;
  return String(
    render(BucketName, { region, stage: '', gateway: '', resources: new Map(), exports: new Map() }),
  );
}
