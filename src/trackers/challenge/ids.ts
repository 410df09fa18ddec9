import type { Brand } from '../../kernel/index.ts'

export type ChallengeId = Brand<number, 'ChallengeId'>

const isRowNumber = (number: number): number is ChallengeId => number > 0

/** Reads a challenge's number out of an address: undefined when it cannot be one. */
export function readChallengeId(text: string): ChallengeId | undefined {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : 0
  return isRowNumber(number) ? number : undefined
}
