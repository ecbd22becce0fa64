import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { benchmarkJsonSchema } from '../test/benchmarks/json-schema.js';

/** Writes benchmarks.schema.json anew from the schema that files are read by. */
const text = JSON.stringify(benchmarkJsonSchema());
writeFileSync('benchmarks.schema.json', await format(text, { parser: 'json', printWidth: 120 }));
