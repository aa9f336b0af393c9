import type { JsonObject } from '../core/json.ts';
import { render } from '../serverless-config/intrinsics.ts';

/** A bucket's name: that of its resource, which may hold region and account, or one that CloudFormation would make up. */
export function bucketNameOf(id: string, { BucketName }: JsonObject, region: string): string {
  if (BucketName === undefined) return `local-${id.toLowerCase()}`;
  return String(render(BucketName, { region, stage: '', resources: new Map(), exports: new Map() }));
}
