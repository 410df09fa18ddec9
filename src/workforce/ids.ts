import type { Brand } from '../kernel/index.ts'

export type FundingLineId = Brand<number, 'FundingLineId'>

const isId = (number: number): number is FundingLineId => number > 0

/** Reads a funding line's id out of an address: undefined when it cannot be one. */
export function readFundingLineId(text: string): FundingLineId | undefined {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : 0
  return isId(number) ? number : undefined
}
