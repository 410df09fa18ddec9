import { wordsForNobody } from './nobody-words.ts'

const words = new RegExp(`\\b(?:${wordsForNobody.join('|')})\\b`, 'i')

/** Whether the name that an extract gives as a child's worker is nobody's. */
export const isNobody = (name: string | undefined): boolean =>
  name === undefined || name.trim() === '' || words.test(name.replaceAll('-', ''))
