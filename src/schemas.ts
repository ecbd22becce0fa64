export { benchmarkFileSchema, benchmarkSchema } from './benchmarks/benchmark-schema.js';
export { goalSchema } from './benchmarks/parse-goal.js';
export { recordSchemas } from './data/schemas.js';
