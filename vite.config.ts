import { defineConfig } from 'vite';

/** The single file for a script tag; everything else in `dist/` is emitted by `tsc`. */
export default defineConfig({
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: false,
    sourcemap: true,
    minify: 'oxc',
    modulePreload: false,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      // What a page has beside this file, where its records need it.
      external: ['@uwdata/flechette', 'hyparquet'],
      input: { 'kpi-elements.min': 'src/define.ts' },
      preserveEntrySignatures: 'strict',
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        codeSplitting: false,
        // Chromium then compiles while it loads, off the main thread of the page, and not when something is first drawn.
        postBanner: '//# allFunctionsCalledOnLoad',
      },
    },
  },
});
