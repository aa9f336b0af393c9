/** How operations address a bucket: by the code's name for it, and by its name in AWS. */
export interface BucketAddress {
  /** Used in errors: the environment variable that holds the bucket's name. */
  readonly role: string;
  name(): string;
}
