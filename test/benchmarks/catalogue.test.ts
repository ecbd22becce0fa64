import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { Benchmark } from '../../src/benchmarks/benchmark.js';
import { parseBenchmarks } from '../../src/benchmarks/parse-benchmarks.js';
import { figuresOf } from '../../src/benchmarks/shape.js';
import { metrics } from '../../src/metrics/all.js';
import { filesUnder, importsOf } from '../source-files.js';

const root = new URL('../../', import.meta.url);
const text = (file: string): string => readFileSync(new URL(file, root), 'utf8');
const file = JSON.parse(text('benchmarks.json')) as { readonly benchmarks: readonly Benchmark[] };
const { benchmarks, refused } = parseBenchmarks(file, metrics);

const definitionOf = ({ metric, variant }: Benchmark) =>
  metrics.find((definition) => definition.id === metric && definition.variant === variant);

/** Figures as their publishers print them, copied by hand. */
const printed: Readonly<Record<string, string>> = {
  'nps-retail-xmi-2022': '28.4',
  'nps-consumer-payments-xmi-2022': '1.4',
  'nps-consumer-payments-xmi-2023': '-6.1',
  'nps-airlines-xmi-economics-2023': '7',
  'nps-car-rental-xmi-economics-2024': '8',
  'csat-all-industries-zendesk-2013-q3': '82%',
  'csat-all-industries-us-zendesk-2013-q3-blog': '83%',
  'customer-churn-rate-all-subscriptions-recurly-2019': '5.48%',
  'customer-churn-rate-b2c-subscriptions-recurly-2019': '6.81%',
  'net-revenue-retention-b2b-saas-benchmarkit-2024': '101%',
  'net-revenue-retention-b2b-saas-100k-250k-saas-capital-2023': '107%',
  'gross-revenue-retention-b2b-saas-under-12k-saas-capital-2023': '90%',
  'email-open-rate-beauty-and-personal-care-mailchimp-2019': '16.65%',
  'email-click-rate-accounts-without-an-industry-mailchimp-2019': '2.91%',
  'email-hard-bounce-rate-architecture-and-construction-mailchimp-2019': '0.73%',
  'email-unsubscribe-rate-arts-and-artists-mailchimp-2019': '0.28%',
  'email-open-rate-all-industries-mailchimp-2025': '35%–36%',
};

const read = (figure: string): number => (figure.endsWith('%') ? Number(figure.slice(0, -1)) / 100 : Number(figure));

describe('the published figures', () => {
  it('are read in full, each by an id of its own', () => {
    expect(refused).to.deep.equal([]);
    expect(benchmarks).to.have.length(55);
    expect(new Set(benchmarks.map(({ id }) => id)).size).to.equal(benchmarks.length);
    for (const { id } of benchmarks) expect(id).to.match(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('are each of a metric and a variant that there are, in their unit and domain', () => {
    for (const benchmark of benchmarks) {
      const definition = definitionOf(benchmark);
      expect(definition, benchmark.id).to.not.equal(undefined);
      expect(benchmark.unit, benchmark.id).to.equal(definition?.unit);
      const [lowest = -Infinity, highest = Infinity] = definition?.domain ?? [];
      const figures = figuresOf(benchmark.shape);
      expect(figures, benchmark.id).to.not.be.empty;
      for (const figure of figures) expect(figure, benchmark.id).to.be.within(lowest, highest);
    }
  });

  it('each name their source, its year and the peers', () => {
    for (const { id, source, fieldwork, published, population } of benchmarks) {
      expect(source.name, id).to.match(/^\p{Lu}/u);
      expect(fieldwork?.to ?? published, id).to.match(/^(19|20)\d\d(-\d\d)?$/);
      expect(population?.industry, id).to.match(/^\p{Lu}/u);
    }
  });

  it('are links to the web where they are links', () => {
    const links = benchmarks.flatMap(({ source: { url } }) => url ?? []);
    expect(links).to.not.be.empty;
    for (const link of links) expect(new URL(link)).to.include({ protocol: 'https:', search: '' });
  });

  it('are of high or medium confidence', () => {
    for (const { id, confidence } of benchmarks) expect(['high', 'medium'], id).to.include(confidence);
  });

  it('are what is customary or expected, and nobody’s aim', () => {
    for (const { id, kind } of benchmarks) expect(['industry', 'expectation'], id).to.include(kind);
  });

  it('say of what length of time a rate of customers or revenue speaks', () => {
    const ofTime = benchmarks.filter(({ metric }) => /churn|retention/.test(metric));
    expect(ofTime).to.not.be.empty;
    for (const { id, metric, method } of ofTime) {
      expect(method?.periodLength, id).to.equal(metric === 'customer-churn-rate' ? 'month' : 'year');
    }
  });

  for (const [id, figure] of Object.entries(printed)) {
    it(`have what is printed: ${id}, ${figure}`, () => {
      const { shape } = file.benchmarks.find((benchmark) => benchmark.id === id) ?? {};
      const [first, last] = figure.split('–').map(read);
      const [low, high] = shape ? [figuresOf(shape).at(0), figuresOf(shape).at(-1)] : [];
      expect(low).to.be.closeTo(first!, 1e-12);
      expect(high).to.be.closeTo(last ?? first!, 1e-12);
    });
  }

  it('are in the package, for a host to name, and in no code', () => {
    const { exports, files } = JSON.parse(text('package.json')) as {
      readonly exports: Readonly<Record<string, unknown>>;
      readonly files: readonly string[];
    };
    expect(exports['./benchmarks.json']).to.equal('./benchmarks.json');
    expect(files).to.include('benchmarks.json');
    expect(
      filesUnder('src')
        .flatMap(importsOf)
        .map(({ target }) => target),
    ).to.not.include('benchmarks.json');
  });
});
