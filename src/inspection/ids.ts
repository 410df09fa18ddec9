import type { Brand } from '../kernel/index.ts'

export type InspectionId = Brand<number, 'InspectionId'>
export type FindingId = Brand<number, 'FindingId'>
export type StrengthId = Brand<number, 'StrengthId'>
export type DraftId = Brand<number, 'DraftId'>

/** Reads an id out of an address or a form: undefined when it cannot be one. */
function reader<Id extends number>(isId: (number: number) => number is Id) {
  return (text: string): Id | undefined => {
    const number = /^\d{1,9}$/.test(text) ? Number(text) : 0
    return isId(number) ? number : undefined
  }
}

export const readInspectionId = reader((number): number is InspectionId => number > 0)
export const readFindingId = reader((number): number is FindingId => number > 0)
export const readStrengthId = reader((number): number is StrengthId => number > 0)
export const readDraftId = reader((number): number is DraftId => number > 0)
