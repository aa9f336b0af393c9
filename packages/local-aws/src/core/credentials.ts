/** The access key that functions sign with locally. S3, `@connections` and Lambda verify it, the other emulators do not. */
export const localCredentials = { accessKeyId: 'local', secretAccessKey: 'local' } as const;
