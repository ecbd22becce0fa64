import { converters } from './converters.js';
import { GrammarError, inText, jsonIn, onlyWord, split, tokens, type Token } from './grammar.js';

/** Where a field is found in the records, and what its values are called there. */
export interface FieldSource {
  /**
   * The records' own name: an exact column name, or a dotted path; `a or b` for whichever holds something, `a + b` for both
   * put together. '' stands for none, whatever they call their own.
   */
  readonly name: string;
  /** What its cells are turned into before they are read, by the names of {@link converters}, in order. */
  readonly via: readonly string[];
  /** Their value to ours, exactly as told; a value that is not here stays as it is. '' stands for a blank. */
  readonly values: ReadonlyMap<string, string>;
}

/** Our field's name to where it is found. */
export type FieldMap = ReadonlyMap<string, FieldSource>;

const marks = ['=', ',', '(', ')', '|', ':'];
const example = 'status=StageName(Closed Won:won|Closed Lost:lost), amount=Amount';

/**
 * Reads how our fields are called in the records: `ours=theirs`, separated by commas, with values where they differ:
 * `status=StageName(Closed Won:won|Closed Lost:lost)`. What cells are turned into first stands after a bar:
 * `probability=Probability|percent`. Names with a mark in them stand in double quotes. As JSON:
 * `{"amount": "Amount", "status": {"name": "StageName", "values": {"Closed Won": "won"}}}`. `amount=""` says that they have none.
 * Throws {@link GrammarError}.
 */
export function parseFields(text: string): FieldMap {
  const json = jsonIn(text);
  const entries = json === undefined ? fieldsIn(tokens(text, marks), text) : jsonFields(json, text);
  const map = new Map<string, FieldSource>();
  for (const [ours, source] of entries) {
    if (map.has(ours)) throw new GrammarError(`${inText(text)} gives "${ours}" twice.`);
    map.set(ours, source);
  }
  return map;
}

/** Commas inside brackets do not occur, since a value with a comma stands in quotes: so cutting at commas is safe. */
function fieldsIn(all: readonly Token[], text: string): (readonly [string, FieldSource])[] {
  return split(all, ',', text).map(([ours, equals, theirs, ...rest]) => {
    if (ours?.kind !== 'word' || equals?.text !== '=' || theirs?.kind !== 'word') throw unreadable(text);
    const via: string[] = [];
    while (rest[0]?.kind === 'mark' && rest[0].text === '|') {
      const [, converter] = rest.splice(0, 2);
      via.push(known(converter?.kind === 'word' ? converter.text : '', text));
    }
    if (rest.length === 0) return [ours.text, { name: theirs.text, via, values: new Map() }];
    const [open, close] = [rest.shift(), rest.pop()];
    if (open?.text !== '(' || close?.kind !== 'mark' || close.text !== ')') throw unreadable(text);
    const values = new Map(split(rest, '|', text).map((part) => valuePair(part, text)));
    return [ours.text, { name: theirs.text, via, values }];
  });
}

function known(converter: string, text: string): string {
  if (converters.has(converter)) return converter;
  throw new GrammarError(
    `After a "|" in ${inText(text)} stands what cells are turned into, one of ${[...converters.keys()].join(', ')}; not "${converter}".`,
  );
}

/** `Closed Won:won`; nothing after the colon stands for a blank. */
function valuePair([theirs, colon, ...ours]: readonly Token[], text: string): readonly [string, string] {
  if (theirs?.kind !== 'word' || colon?.text !== ':') throw unreadable(text);
  return [theirs.text, ours.length === 0 ? '' : onlyWord(ours, text)];
}

function jsonFields(json: unknown, text: string): (readonly [string, FieldSource])[] {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw unreadable(text);
  return Object.entries(json).map(([ours, theirs]: [string, unknown]) => {
    if (typeof theirs === 'string') return [ours, { name: theirs, via: [], values: new Map() }];
    const { name, via = [], values = {} } = (theirs ?? {}) as JsonSource;
    const pairs = Object.entries(values) as [string, unknown][];
    if (
      typeof name !== 'string' ||
      !Array.isArray(via) ||
      !pairs.every((each): each is [string, string] => typeof each[1] === 'string')
    )
      throw unreadable(text);
    return [ours, { name, via: via.map((each) => known(String(each), text)), values: new Map(pairs) }];
  });
}

interface JsonSource {
  readonly name?: unknown;
  readonly via?: unknown;
  readonly values?: object;
}

function unreadable(text: string): GrammarError {
  return new GrammarError(`${inText(text)} is no list of fields. It should read like: ${example}.`);
}
