import type { Brand } from '../kernel/index.ts'

export type FundingLineId = Brand<number, 'FundingLineId'>
