import * as z from 'zod/mini';
import { benchmarkFileSchema, benchmarkSchema } from '../../src/benchmarks/benchmark-schema.js';

/** A file of benchmarks as JSON Schema. What depends on several fields cannot be told in it, and is checked when a file is read. */
export function benchmarkJsonSchema(): unknown {
  z.globalRegistry.add(benchmarkSchema, { id: 'benchmark' });
  return { title: 'Benchmarks for kpi-elements', ...z.toJSONSchema(benchmarkFileSchema) };
}
