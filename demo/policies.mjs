/** As strict as a portal's policy gets: own files only, nothing inline, no request elsewhere, no text made into markup. */
const strict = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** The content security policy of each page that has one, by its file. */
export const policies = { 'demo/portal.html': strict, 'demo/your-data.html': strict };
