import { describe, it } from 'node:test';
import { expect } from 'chai';
import { filesUnder, importsOf, usesAny, type Import, type SourceFile } from './source-files.js';

interface Layer {
  /** Layers it may import. */
  readonly from: readonly string[];
  /** Layers of which it may import types alone. */
  readonly types?: readonly string[];
  /** Single files that it may import beside them: the shape of a table, the grammar of attributes, what words say of an outcome. */
  readonly files?: readonly string[];
  readonly packages?: RegExp;
}

const pure = ['calendar', 'data', 'states', 'statistics', 'metrics', 'benchmarks'];
const below = [...pure, 'insights', 'text', 'charts', 'chart-svg'];
const door = ['src/data/table.ts', 'src/data/grammar.ts', 'src/data/outcome-words.ts'];
const lit = /^lit($|\/)/;

const layers: Record<string, Layer> = {
  calendar: { from: [] },
  data: { from: ['calendar'], packages: /^(zod\/mini|papaparse|@uwdata\/flechette|hyparquet)$/ },
  states: { from: ['data', 'calendar'] },
  statistics: { from: [], packages: /^d3-array$/ },
  metrics: { from: ['states', 'statistics', 'calendar'], files: door, types: ['data'] },
  benchmarks: { from: ['metrics', 'statistics', 'calendar'], files: door, packages: /^zod\/mini$/ },
  insights: { from: ['metrics', 'benchmarks', 'statistics'] },
  text: { from: ['metrics', 'benchmarks', 'calendar'], types: ['insights'] },
  charts: { from: ['text', 'benchmarks'], types: ['metrics'], packages: /^d3-(array|shape|time)$/ },
  'chart-svg': { from: ['charts'], packages: lit },
  elements: { from: [...below, 'measure'], packages: /^(lit($|\/)|@lit\/task$)/ },
  server: { from: ['states', 'metrics'] },
  measure: { from: pure },
  schemas: { from: ['data', 'benchmarks'] },
  index: { from: [...below, 'elements', 'measure'] },
  define: { from: [...below, 'elements', 'measure', 'index'] },
};

function layerOf(path: string): string {
  const [, top = ''] = path.replace(/\.ts$/, '').split('/');
  return top === 'charts' && path.endsWith('-svg.ts') ? 'chart-svg' : top;
}

const nameOf = (path: string): string => path.replace(/^.*\//, '').replace(/\.ts$/, '');

/** A drawing takes values of no form's model but its own; an element takes no element but the base and a row, unless lazily. */
function crossesOver(path: string, { target, typeOnly, lazy }: Import): boolean {
  const [from, to] = [nameOf(path), nameOf(target)];
  if (typeOnly || lazy) return false;
  if (layerOf(path) === 'chart-svg') return to.endsWith('-model') && to !== from.replace(/-svg$/, '-model');
  if (layerOf(path) !== 'elements' || layerOf(target) !== 'elements') return false;
  return to.startsWith('kpi-') && to !== 'kpi-element' && to !== 'kpi-row' && !to.startsWith(from);
}

function allows(path: string, { target, typeOnly }: Import): boolean {
  const layer = layers[layerOf(path)];
  if (!layer) return false;
  if (!target.startsWith('src/')) return layer.packages?.test(target) ?? false;
  const to = layerOf(target);
  if (layer.files?.includes(target)) return true;
  return to === layerOf(path) || layer.from.includes(to) || (typeOnly && (layer.types ?? []).includes(to));
}

const forbidden: readonly (readonly [RegExp, (path: string) => boolean])[] = [
  [/[\s"'`]style=/, () => true],
  [/\b(styleMap|unsafeHTML|unsafeSVG|innerHTML)\b/, () => true],
  [/\bnew Function\b|\beval\(/, () => true],
  [/@ts-ignore|\bTODO\b|\bFIXME\b/, () => true],
  // Spread arguments overflow the stack on long columns.
  [/Math\.(max|min)\(\s*\.\.\./, () => true],
  [/\bDate\.now\(/, (path) => layerOf(path) !== 'elements'],
  [/\bfetch\(/, (path) => layerOf(path) !== 'data'],
];

const source = filesUnder('src').filter(({ path }) => path.endsWith('.ts'));
const linesOf = ({ text }: SourceFile): number => text.trimEnd().split('\n').length;

describe('layers', () => {
  it('are imported downward only', () => {
    const backward = source.flatMap((file) =>
      importsOf(file)
        .filter((found) => !allows(file.path, found) || crossesOver(file.path, found))
        .map(({ target, typeOnly }) => `${file.path} → ${target}${typeOnly ? ' (types)' : ''}`),
    );
    expect(backward).to.deep.equal([]);
  });

  it('have no file that belongs to none of them', () => {
    expect(source.map(({ path }) => path).filter((path) => !(layerOf(path) in layers))).to.deep.equal([]);
  });

  it('keep files short: the median at most 60 lines, nine in ten at most 150, none over 250', () => {
    const lengths = source.map(linesOf).sort((a, b) => a - b);
    const at = (share: number): number => lengths[Math.ceil(share * lengths.length) - 1] ?? 0;
    expect(source.filter((file) => linesOf(file) > 250).map(({ path }) => path)).to.deep.equal([]);
    expect(at(0.5), 'median').to.be.at.most(60);
    expect(at(0.9), 'p90').to.be.at.most(150);
  });

  it('hold no unsafe markup, inline style, hidden clock or unfinished note', () => {
    const found = source.flatMap(({ path, text }) =>
      forbidden
        .filter(([pattern, where]) => where(path) && pattern.test(text))
        .map(([pattern]) => `${path}: ${pattern.source}`),
    );
    expect(found).to.deep.equal([]);
  });

  it('never use the type any', () => {
    expect(source.filter(usesAny).map(({ path }) => path)).to.deep.equal([]);
  });
});

describe('the repository', () => {
  it('names no folder of the machine it was written on', () => {
    const machinePath = /\.\.\/shared|\/work\/|\/root\/|\/home\//;
    const found = filesUnder('.').filter(({ path, text }) => !path.startsWith('test/') && machinePath.test(text));
    expect(found.map(({ path }) => path)).to.deep.equal([]);
  });
});
