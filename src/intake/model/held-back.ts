import type { Preview } from '../import/model.ts'
import { muchGone } from './much-gone.ts'

const fewest = 5

/** Whether most of what goes only has its numbers written otherwise: the file is wrong, and to apply it takes a reason. */
export function isHeldBack({ comparison, respelled }: Pick<Preview, 'comparison' | 'respelled'>): boolean {
  if (!respelled) return false
  const children = respelled.kinds.reduce((sum, each) => sum + each.children, 0)
  return children >= fewest && children * 2 >= respelled.gone && muchGone(comparison).length > 0
}
