/** The one pair of keys that functions sign with here. S3, which is reached from outside too, verifies it. */
export const localCredentials = { accessKeyId: 'local', secretAccessKey: 'local' } as const;
