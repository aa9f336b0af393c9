/** The access key that functions sign with locally. Only the S3 emulator verifies it, because browsers reach S3 directly. */
export const localCredentials = { accessKeyId: 'local', secretAccessKey: 'local' } as const;
