import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { measure, metrics } from '../../src/index.js';
import { aims } from '../../stories/guide/aims.js';
import { elementOf, exampleOf } from '../../stories/guide/examples.js';
import { industries } from '../../stories/guide/industries.js';
import { mistakes } from '../../stories/guide/mistakes.js';
import { roles } from '../../stories/guide/roles.js';

const ids = new Set(metrics.map(({ id }) => id));
const timingOf = (id: string) => metrics.find((metric) => metric.id === id)?.timing;

describe('the glossary', () => {
  it('tells mistakes of metrics that there are', () => {
    expect([...ids]).to.include.members(Object.keys(mistakes));
  });

  it('shows each metric in an element, but those with a value a member that no element draws', () => {
    const inWords = metrics.filter((definition) => elementOf(definition) === undefined);
    expect([...new Set(inWords.map(({ id }) => id))]).to.have.members([
      'lead-stage-count',
      'cohort-retention',
      'rfm-segments',
    ]);
  });

  for (const definition of metrics) {
    const { id, variant } = definition;
    it(`has made-up records for ${id}, ${variant}, of which it has a value`, () => {
      const { records, options } = exampleOf(definition);
      const { value, groups, reason, detail, warnings } = measure(id, records, options);
      const members = groups.filter((member) => member.value !== undefined);
      expect(value ?? members[0]?.value, detail ?? reason).to.be.a('number');
      expect(warnings).to.not.include.members(['records-refused']);
    });
  }

  it('is linked to by ids that it has', () => {
    const folder = new URL('../../stories/guide/', import.meta.url);
    const pages = readdirSync(folder).filter((name) => name.endsWith('.mdx'));
    const texts = pages.map((name) => readFileSync(new URL(name, folder), 'utf8'));
    const linked = texts.flatMap((text) => [...text.matchAll(/guide-glossary--docs#([\w-]+)/g)].map(([, id]) => id));
    expect(linked).to.not.be.empty;
    expect([...ids]).to.include.members(linked);
  });
});

describe('the guide on choosing', () => {
  for (const { title, choices } of [...aims, ...roles, ...industries]) {
    it(`names three to five metrics that there are: ${title}`, () => {
      expect(choices.length).to.be.within(3, 5);
      expect(new Set(choices.map(({ id }) => id)).size).to.equal(choices.length);
      const all = choices.flatMap(({ id, earlier = id, against: [other] }) => [id, earlier, other]);
      expect([...ids]).to.include.members(all);
    });

    it(`has a leading metric for each lagging one: ${title}`, () => {
      for (const { id, earlier } of choices) {
        expect(timingOf(earlier ?? id), `${id}: ${earlier ?? 'nothing earlier'}`).to.equal('leading');
      }
    });

    it(`has another one beside each, against gaming: ${title}`, () => {
      for (const { id, earlier, against } of choices) expect([id, earlier]).to.not.include(against[0]);
    });
  }
});
