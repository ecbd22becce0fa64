export { benchmarkSchema } from './benchmarks/parse-benchmarks.js';
export { recordSchemas } from './data/schemas.js';
