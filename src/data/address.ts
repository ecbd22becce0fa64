import { quoted, RecordsError } from './errors.js';

/** An address that may be loaded. Throws {@link RecordsError} for any other, before anything is asked for. */
export function checkedAddress(url: string, base: string | undefined): URL {
  if (!URL.canParse(url, base)) throw new RecordsError(`${quoted(url)} is no address.`);
  const address = new URL(url, base);
  if (!['http:', 'https:', 'blob:'].includes(address.protocol))
    throw new RecordsError(`Records cannot be loaded from ${address.protocol} addresses.`, {
      hint: 'They come by http, https or blob.',
    });
  if (address.username !== '' || address.password !== '')
    throw new RecordsError('The address holds a user name or password, which everyone who sees the page could read.', {
      hint: 'Take it out, and let the server know its users by cookie.',
    });
  if (address.protocol === 'http:' && base?.startsWith('https:'))
    throw new RecordsError(
      'The page came by https and its records would come by http, where others can read and change them.',
      { hint: 'Use an https address.' },
    );
  return address;
}

/** What a status other than success means. */
export function refusedBy(name: string, status: number): RecordsError {
  if (status === 404 || status === 410)
    return new RecordsError(`${name} was not found (${status}).`, { hint: 'Check the address.' });
  if (status === 401 || status === 403)
    return new RecordsError(`${name} may not be read (${status}).`, { hint: 'Sign in first, or ask for access.' });
  if (status === 429)
    return new RecordsError(`${name} was asked for too often (429).`, { hint: 'Try again in a while.' });
  if (status >= 500)
    return new RecordsError(`The server failed to give ${name} (${status}).`, { hint: 'Try again in a while.' });
  return new RecordsError(`${name} was not given (${status}).`, { hint: 'Check the address.' });
}

/** An address as a message names it: its last step, without the query, which may hold secrets. */
export function nameOf(address: URL): string {
  const steps = address.pathname.split('/').filter((step) => step !== '');
  return steps.length > 0 ? `…/${steps.at(-1)}` : address.origin;
}
