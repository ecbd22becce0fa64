import { describe, it } from 'node:test';
import { expect } from 'chai';
import { checkSync } from 'recheck';
import { filesUnder, regexesOf } from './source-files.js';

// Its own program in JavaScript; the others it would look for differ by platform.
process.env['RECHECK_BACKEND'] = 'pure';

describe('a regular expression', () => {
  for (const file of filesUnder('src').filter(({ path }) => path.endsWith('.ts'))) {
    const regexes = regexesOf(file);
    if (regexes.length === 0) continue;
    it(`of ${file.path} takes no longer than the text is long, as recheck judges`, () => {
      const unsafe = regexes.filter(({ source, flags }) => checkSync(source, flags).status !== 'safe');
      expect(unsafe).to.deep.equal([]);
    });
  }

  it('would be found out otherwise', () => {
    const file = { path: 'a.ts', text: 'const blanks = /^\\s*(\\d+)\\s*\\s*$/u;' };
    const [{ source, flags } = { source: '', flags: '' }] = regexesOf(file);
    expect([source, flags]).to.deep.equal(['^\\s*(\\d+)\\s*\\s*$', 'u']);
    expect(checkSync(source, flags).status).to.equal('vulnerable');
  });
});
