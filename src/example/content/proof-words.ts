import { isoDate } from '../../kernel/index.ts'
import type { EvidenceSaid } from '../../plan/index.ts'

/** From a baseline on a day to a target by another; each is its area’s key measure. */
export const aims = (from: readonly [number, string], target: number, by: string, tolerance: number) => ({
  baseline: { value: from[0], on: isoDate(from[1]) },
  target,
  byOn: isoDate(by),
  tolerance,
  isKey: true,
})

/** A piece of evidence, adequate and supporting unless said. */
export const said = (
  kind: EvidenceSaid['kind'],
  title: string,
  source: string,
  days: readonly [of: string, received: string],
  shows: string,
  changed: Partial<EvidenceSaid> = {},
): EvidenceSaid => ({
  kind,
  title,
  source,
  evidenceOn: isoDate(days[0]),
  receivedOn: isoDate(days[1]),
  link: 'https://evidence.example/plan',
  shows,
  direction: 'supports',
  quality: 'adequate',
  expiresOn: null,
  ...changed,
})
