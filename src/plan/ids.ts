import type { Brand } from '../kernel/index.ts'

export type PlanId = Brand<number, 'PlanId'>
export type AreaId = Brand<number, 'AreaId'>
export type ActionId = Brand<number, 'ActionId'>
export type MilestoneId = Brand<number, 'MilestoneId'>
export type RedatingId = Brand<number, 'RedatingId'>
export type SubmissionId = Brand<number, 'SubmissionId'>
export type ChangeId = Brand<number, 'ChangeId'>
export type EvidenceId = Brand<number, 'EvidenceId'>
export type OverrideId = Brand<number, 'OverrideId'>
export type MeasureId = Brand<number, 'MeasureId'>
export type VersionId = Brand<number, 'VersionId'>
export type RiskId = Brand<number, 'RiskId'>
export type EventId = Brand<number, 'EventId'>

/** Rows are numbered from 1; nine figures are more than any council will fill. */
const isRowNumber = (number: number): boolean =>
  Number.isSafeInteger(number) && number > 0 && number < 1_000_000_000

/** Reads an id from an address or a form: undefined when the text cannot be one. */
const reader =
  <Id extends number>(isId: (number: number) => number is Id) =>
  (text: string): Id | undefined => {
    const number = /^[1-9]\d*$/.test(text) ? Number(text) : 0
    return isId(number) ? number : undefined
  }

export const readPlanId = reader((number): number is PlanId => isRowNumber(number))
export const readAreaId = reader((number): number is AreaId => isRowNumber(number))
export const readActionId = reader((number): number is ActionId => isRowNumber(number))
export const readMilestoneId = reader((number): number is MilestoneId => isRowNumber(number))
export const readRedatingId = reader((number): number is RedatingId => isRowNumber(number))
export const readVersionId = reader((number): number is VersionId => isRowNumber(number))
export const readSubmissionId = reader((number): number is SubmissionId => isRowNumber(number))
export const readMeasureId = reader((number): number is MeasureId => isRowNumber(number))
export const readEvidenceId = reader((number): number is EvidenceId => isRowNumber(number))
export const readOverrideId = reader((number): number is OverrideId => isRowNumber(number))
export const readRiskId = reader((number): number is RiskId => isRowNumber(number))
export const readEventId = reader((number): number is EventId => isRowNumber(number))
export const readChangeId = reader((number): number is ChangeId => isRowNumber(number))
