import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: '.',
    include: [
      'src/**/*.test.ts',
      'intents/**/*.test.ts',
      'knowledge/**/*.test.ts',
      'adapters/**/*.test.{ts,tsx}',
      'test/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**', 'dist/**', 'test/accept/**', 'test/browser/**', 'test/office/**', 'test/bench/**'],
    // Modules are loaded once a worker, not once a file: half of the run would go into loading them.
    isolate: false,
    globalSetup: ['test/helpers/postgres.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
})
