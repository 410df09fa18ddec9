import { defineConfig } from 'vitest/config'
import { keepTemporaryInMemory } from './e2e/support/folder-in-memory.ts'
import LongestFirst from './e2e/support/longest-first.ts'

keepTemporaryInMemory()

export default defineConfig({
  test: {
    reporters: process.env.CI
      ? ['dot', './e2e/support/closing-line.ts']
      : ['default', './e2e/support/closing-line.ts'],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'source',
          sequence: { groupOrder: 0 },
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
          globalSetup: ['src/app/testing/global-setup.ts'],
          isolate: false,
          pool: 'threads',
          // One for each of the two cores: a test waits for PostgreSQL half of its time.
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'journeys',
          // After the rest: a browser and the product beside it want both cores.
          sequence: { groupOrder: 1 },
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['e2e/support/chromium-setup.ts', 'e2e/support/example-setup.ts'],
          // One browser for each worker.
          isolate: false,
          // Each journey starts the product as its user does; two at once are as many as two cores serve well.
          maxWorkers: 2,
          testTimeout: 90_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
})
