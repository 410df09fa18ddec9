import type { TestSpecification } from 'vitest/node'
import { BaseSequencer } from 'vitest/node'

/** What takes many times as long as most, the longest first. */
const long = [
  'e2e/every-page.test.ts',
  'e2e/every-link.test.ts',
  'e2e/scorecards.test.ts',
  'e2e/start-and-stop.test.ts',
  'e2e/from-meeting-to-bundle.test.ts',
  'e2e/killed-import.test.ts',
  'e2e/live-council.test.ts',
  'src/app/server/hostile-fields.access.test.ts',
  'src/app/server/path-mutations.access.test.ts',
  'src/plan/store/interleavings.test.ts',
  'src/plan/workbook/round-trip.test.ts',
  'src/access/permissions/policies.access.test.ts',
  'src/workbook/hostile.test.ts',
  'src/app/keep-digests.test.ts',
  'src/app/throw-away/measures-of-file.test.ts',
  'src/app/every-surface.access.test.ts',
  'src/app/server/hostile-text.access.test.ts',
  'src/intake/routes/import.test.ts',
]

function rank({ moduleId }: TestSpecification): number {
  const at = long.findIndex((file) => moduleId.endsWith(`/${file}`))
  return at === -1 ? long.length : at
}

/**
 * Starts the longest files first, so that no core has nothing left to do while another is in the middle of one. A clean
 * checkout knows of no earlier run, and would go by the sizes of files.
 */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((a, b) => rank(a) - rank(b))
  }
}
