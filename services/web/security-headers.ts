/**
 * The headers of every response of the app. Scripts, styles and fonts come from the app alone; pictures and uploads also from
 * the bucket of files, and the socket from its API.
 *
 * @param files the origins of the bucket: `https://…`
 * @param sockets the origins of the socket, unless it is the app's: `wss://…`
 */
export function securityHeaders(
  files: readonly string[],
  sockets: readonly string[] = [],
): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    // Placeholders are data URIs, and pictures that are being uploaded are blobs.
    `img-src ${["'self'", 'data:', 'blob:', ...files].join(' ')}`,
    `connect-src ${["'self'", ...files, ...sockets].join(' ')}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    'content-security-policy': policy.join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
}
