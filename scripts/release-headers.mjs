/**
 * What the files may do, as the header Content-Security-Policy: load from their own server, and Office.js from
 * Microsoft; nothing else, no eval, no plug-ins. docs/administrator.md tells administrators to send it; the development
 * server reports what would break it.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self' https://appsforoffice.microsoft.com",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'none'",
].join('; ');
