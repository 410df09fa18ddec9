import type { Preview } from '../import/model.ts'
import { muchGone } from './much-gone.ts'

const fewest = 5

/** Whether most of what goes only has its numbers written otherwise: the file is wrong. */
export function numbersInDoubt({
  comparison,
  respelled,
}: Pick<Preview, 'comparison' | 'respelled'>): boolean {
  if (!respelled) return false
  const children = respelled.kinds.reduce((sum, each) => sum + each.children, 0)
  return children >= fewest && children * 2 >= respelled.gone && muchGone(comparison).length > 0
}

/** Whether the file, or the day that was given for it, looks wrong: to apply it takes a reason. */
export const isHeldBack = (preview: Pick<Preview, 'comparison' | 'respelled' | 'dayInDoubt'>): boolean =>
  preview.dayInDoubt !== undefined || numbersInDoubt(preview)
