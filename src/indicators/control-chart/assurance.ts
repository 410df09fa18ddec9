import type { Assurance, ControlChart } from './model.ts'

/**
 * Whether the target will be met if nothing changes: always where the whole usual range is on its good side, never
 * where it is all on the other, by chance in between (a limit that is the target is in between, as Making Data Count has it).
 */
export function assuranceOf({
  target,
  better,
  latest,
}: Pick<ControlChart, 'target' | 'better' | 'latest'>): Assurance | undefined {
  const range = latest?.range
  if (target === undefined || better === 'neither' || range === undefined) return undefined
  if (target >= range.lower && target <= range.upper) return 'by chance'
  return target < range.lower === (better === 'higher') ? 'met' : 'missed'
}
