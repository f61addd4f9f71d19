/** Of the live pages. Only whom the share names may put one into a frame; nothing inline runs or colours. */
export function livePolicy(embedOrigins: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${embedOrigins.length === 0 ? "'none'" : `'self' ${embedOrigins.join(' ')}`}`,
  ].join('; ');
}
