import { cellText } from '../cells.js';
import { dealStatus, type DealStatus } from '../outcome-words.js';
import { namedCells, namePresent } from '../named-cells.js';
import { parseInput } from '../parse.js';
import { isRecord, ownValue } from '../path.js';
import type { ReadParts } from '../read-parts.js';
import type { Source } from '../source.js';
import { finder } from './names.js';
import { partsOf } from './rows.js';

/** A stage of a pipeline, as a vendor tells of it. */
export interface Stage {
  readonly id: string;
  readonly name: string | undefined;
  /** How deals in it stand; undefined where the vendor tells that of the deal alone. */
  readonly outcome: DealStatus | undefined;
  /** Which pipeline it is of; undefined where nothing says. */
  readonly pipeline: string | undefined;
}

/** What the set of stages, or of pipelines that hold them, may be called beside the records. */
const sets = ['pipelines', 'stages', 'deal_stages', 'pipeline_stages'];

/** Where vendors tell of a stage: HubSpot, Salesforce, Pipedrive, Freshsales, Odoo. */
const names = {
  id: 'stage_id or ApiName or id',
  name: 'label or MasterLabel or name',
  order: 'displayOrder or display_order or SortOrder or order_nr or position or sequence or order',
  isClosed: 'metadata.isClosed or IsClosed or isClosed',
  isWon: 'IsWon or isWon or closed_won or is_won',
  probability: 'metadata.probability or probability',
  outcome: 'forecast_type',
  pipeline: 'pipeline_id or pipelineId or deal_pipeline_id',
};

/** The stages of the pipelines that came along with records, in their order; none where none did. */
export function stagesIn(input: unknown, parts: ReadParts): readonly Stage[] {
  if (!isRecord(input)) return [];
  const set = sets
    .map((name) => ownValue(input, name))
    .find((each) => typeof each === 'object' || typeof each === 'string');
  return set === undefined || set === null ? [] : stagesOf(parseInput(set, 'auto', parts, 'deals').source);
}

function stagesOf(pipelines: Source): readonly Stage[] {
  const source = pipelines.has('stages') ? partsOf(pipelines, 'stages') : pipelines;
  const inside = pipelines.has('stages') ? 'each.' : '';
  const find = finder(source);
  const columns = Object.fromEntries(
    Object.entries(names).map(([field, name]) => {
      const asked = name.replaceAll(/[^ ]+/g, (word) => (word === 'or' ? word : inside + word));
      const found = namePresent(inside && field === 'pipeline' ? 'pipelineId or id or label' : asked, find);
      return [field, found === undefined ? undefined : namedCells(source, found)];
    }),
  );
  const text = (field: keyof typeof names, row: number): string | undefined => cellText(columns[field]?.[row]);
  const outcome = (row: number): DealStatus | undefined => {
    const forecast = text('outcome', row)?.toLowerCase();
    if (forecast !== undefined) return /won/.test(forecast) ? 'won' : /lost/.test(forecast) ? 'lost' : 'open';
    const [closed, won] = [text('isClosed', row)?.toLowerCase(), text('isWon', row)?.toLowerCase()];
    if (closed === undefined && won === undefined) return undefined;
    if (won === 'true' || (won === undefined && closed === 'true' && Number(text('probability', row)) === 1))
      return 'won';
    return closed === 'true' ? 'lost' : 'open';
  };
  const rows = Array.from({ length: source.rows }, (_, row) => row).filter((row) => text('id', row) !== undefined);
  const order = (row: number): number => Number(text('order', row) ?? row);
  return rows
    .sort((a, b) => order(a) - order(b))
    .map((row) => ({
      id: text('id', row)!,
      name: text('name', row),
      outcome: outcome(row),
      pipeline: text('pipeline', row),
    }));
}

/** The stages on the way to being won, in their order; undefined where they are of several pipelines, for these have no common order. */
export function wayToWon(stages: readonly Stage[]): readonly string[] | undefined {
  if (new Set(stages.map(({ pipeline }) => pipeline)).size > 1) return undefined;
  const way = stages.flatMap(({ id, name = id, outcome = dealStatus(name) }) => (outcome === 'lost' ? [] : [name]));
  const isFirst = (stage: string, at: number): boolean =>
    way.findIndex((other) => other.toLowerCase() === stage.toLowerCase()) === at;
  const each = way.filter(isFirst);
  return each.length > 1 ? each : undefined;
}
