import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const fresh = 'node_modules/.cache/manifest';
const analyzer = 'node_modules/@custom-elements-manifest/analyzer/cem.js';
const options = ['analyze', '--config', '.config/cem.config.js', '--outdir', fresh, '--quiet'];

const { status } = spawnSync(process.execPath, [analyzer, ...options], { stdio: 'inherit' });
const read = (folder) => readFileSync(`${folder}/custom-elements.json`, 'utf8');

if (status !== 0) {
  process.exitCode = 1;
} else if (read('.') !== read(fresh)) {
  console.log('custom-elements.json differs from what the sources say: run `npm run manifest`.');
  process.exitCode = 1;
}
