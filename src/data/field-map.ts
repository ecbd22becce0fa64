import { GrammarError, inText, jsonIn, onlyWord, split, tokens, type Token } from './grammar.js';

/** Where a field is found in the records, and what its values are called there. */
export interface FieldSource {
  /** The records' own name: an exact column name, or a dotted path. '' stands for none, whatever they call their own. */
  readonly name: string;
  /** Their value to ours, exactly as told; a value that is not here stays as it is. '' stands for a blank. */
  readonly values: ReadonlyMap<string, string>;
}

/** Our field's name to where it is found. */
export type FieldMap = ReadonlyMap<string, FieldSource>;

const marks = ['=', ',', '(', ')', '|', ':'];
const example = 'status=StageName(Closed Won:won|Closed Lost:lost), amount=Amount';

/**
 * Reads how our fields are called in the records: `ours=theirs`, separated by commas, with values where they differ:
 * `status=StageName(Closed Won:won|Closed Lost:lost)`. Names with a mark in them stand in double quotes. As JSON:
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
  return split(all, ',', text).map(([ours, equals, theirs, open, ...rest]) => {
    if (ours?.kind !== 'word' || equals?.text !== '=' || theirs?.kind !== 'word') throw unreadable(text);
    if (open === undefined) return [ours.text, { name: theirs.text, values: new Map() }];
    const close = rest.pop();
    if (open.text !== '(' || close?.kind !== 'mark' || close.text !== ')') throw unreadable(text);
    return [
      ours.text,
      { name: theirs.text, values: new Map(split(rest, '|', text).map((part) => valuePair(part, text))) },
    ];
  });
}

/** `Closed Won:won`; nothing after the colon stands for a blank. */
function valuePair([theirs, colon, ...ours]: readonly Token[], text: string): readonly [string, string] {
  if (theirs?.kind !== 'word' || colon?.text !== ':') throw unreadable(text);
  return [theirs.text, ours.length === 0 ? '' : onlyWord(ours, text)];
}

function jsonFields(json: unknown, text: string): (readonly [string, FieldSource])[] {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw unreadable(text);
  return Object.entries(json).map(([ours, theirs]: [string, unknown]) => {
    if (typeof theirs === 'string') return [ours, { name: theirs, values: new Map() }];
    const { name, values = {} } = (theirs ?? {}) as { readonly name?: unknown; readonly values?: object };
    const pairs = Object.entries(values) as [string, unknown][];
    if (typeof name !== 'string' || !pairs.every((each): each is [string, string] => typeof each[1] === 'string'))
      throw unreadable(text);
    return [ours, { name, values: new Map(pairs) }];
  });
}

function unreadable(text: string): GrammarError {
  return new GrammarError(`${inText(text)} is no list of fields. It should read like: ${example}.`);
}
