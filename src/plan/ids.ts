import type { Brand } from '../kernel/index.ts'

export type PlanId = Brand<number, 'PlanId'>
export type AreaId = Brand<number, 'AreaId'>
export type ActionId = Brand<number, 'ActionId'>
export type MilestoneId = Brand<number, 'MilestoneId'>
export type RedatingId = Brand<number, 'RedatingId'>
export type SubmissionId = Brand<number, 'SubmissionId'>
export type VersionId = Brand<number, 'VersionId'>

const isRowNumber = (text: string): boolean => /^[1-9]\d{0,8}$/.test(text)
const isId = <Id extends number>(number: number): number is Id => Number.isSafeInteger(number) && number > 0

/** Reads an id from an address or a form: undefined when the text cannot be one. */
const reader =
  <Id extends number>() =>
  (text: string): Id | undefined => {
    const number = Number(text)
    return isRowNumber(text) && isId<Id>(number) ? number : undefined
  }

export const readPlanId = reader<PlanId>()
export const readAreaId = reader<AreaId>()
export const readActionId = reader<ActionId>()
export const readMilestoneId = reader<MilestoneId>()
export const readRedatingId = reader<RedatingId>()
export const readSubmissionId = reader<SubmissionId>()
