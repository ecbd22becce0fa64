import { it } from 'node:test';
import { expect } from 'chai';
import type { Area, MetricDefinition } from '../../src/metrics/define-metric.js';

const bounds = ({ domain }: MetricDefinition): string => domain.map((bound) => bound ?? '∞').join('…');

const face = (definition: MetricDefinition): string => {
  const { id, variant, unit, better, timing, counted, records, date, needs, working } = definition;
  const dated = date === undefined ? records : `${records} by ${date}`;
  return [`${id}/${variant}`, unit, better, bounds(definition), timing, counted, dated, needs.join(' '), working].join(
    ' | ',
  );
};

const refusalOf = (ask: () => unknown): string | undefined => {
  try {
    ask();
    return undefined;
  } catch (error) {
    return String(error);
  }
};

/**
 * Tests what pages, verdicts and saved states rely on: name, unit, direction, bounds, timing, what is counted, in which
 * records by which date, what they must have, and the formula.
 */
export function itIsDeclaredAs(area: Area, metrics: readonly MetricDefinition[], faces: readonly string[]): void {
  it('is measured, judged and explained as the literature has it', () => {
    expect(metrics.map(face)).to.include.members([...faces]);
  });

  it('has a name, a version, and a word on each of its options', () => {
    for (const { id, variant, label, version, params = {}, ...definition } of metrics) {
      const where = `${id}/${variant}`;
      expect(definition.area, where).to.equal(area);
      expect(label, where).to.match(/^[A-Z]/);
      expect(version, where).to.match(/^\d+\.\d+\.\d+$/);
      for (const [option, use] of Object.entries(params)) expect(use, `${where}, ${option}`).to.match(/^\w/);
    }
  });

  it('names an option that it cannot read', () => {
    for (const definition of metrics) {
      const { asks, params = {} } = definition;
      for (const option of Object.keys(params)) {
        const told = { ...(asks && { [asks.option]: asks.example }), [option]: '¿?' };
        const refusal = refusalOf(() => definition.withParams?.(told));
        if (refusal !== undefined) expect(refusal).to.match(new RegExp(`^ParamError: ${option} `));
      }
    }
  });
}
