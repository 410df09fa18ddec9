import { check } from '../index.ts'
import type { Sketch } from '../sketch.ts'
import { sketch } from '../sketch.ts'

/** What one rule finds in a small paper. */
export const found = (rule: string, about: Sketch): string[] =>
  check(sketch(about))
    .filter((finding) => finding.rule === rule)
    .map((finding) => finding.found)
