/**
 * The headers of every response of the app. Scripts, styles and fonts come from the app alone; pictures and uploads also from
 * the bucket of files, and the socket from its API.
 *
 * @param origins where pictures, uploads and the socket are: `https://…` and `wss://…`
 */
export function securityHeaders(origins: readonly string[]): Readonly<Record<string, string>> {
  const others = origins.join(' ');
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    // Placeholders are data URIs, and pictures that are being uploaded are blobs.
    `img-src 'self' data: blob: ${others}`,
    `connect-src 'self' ${others}`,
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
