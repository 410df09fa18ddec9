import type { HouseStyle } from '../papers/index.ts'
import { readHouseStyle } from '../papers/index.ts'
import type { Config } from './config.ts'
import { Problem } from './problem.ts'

/** The council's own look of papers, where it has set one. @throws Problem naming each thing that is wrong with it. */
export async function styleHere({
  styleFolder,
}: Pick<Config, 'styleFolder'>): Promise<HouseStyle | undefined> {
  if (styleFolder === undefined) return undefined
  const read = await readHouseStyle(styleFolder)
  if (!read.ok) throw new Problem(read.problems.join('\n'))
  return read.style
}
