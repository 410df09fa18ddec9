import type { PaperTemplate } from '../papers/index.ts'
import { ourTemplates, ownTemplates } from '../papers/index.ts'
import type { Config } from './config.ts'
import { Problem } from './problem.ts'

/** Our kinds of paper and the council's own. @throws Problem naming each thing that is wrong with a file of its folder. */
export async function templatesHere({
  templatesFolder,
}: Pick<Config, 'templatesFolder'>): Promise<readonly PaperTemplate[]> {
  if (templatesFolder === undefined) return ourTemplates
  const own = await ownTemplates(templatesFolder, ourTemplates)
  if (!own.ok) throw new Problem(own.problems.join('\n'))
  return [...ourTemplates, ...own.templates]
}
