import type { Brand } from '../../kernel/index.ts'

export type EntryId = Brand<number, 'PermanenceEntryId'>

/** Reads a number out of an address or a form: undefined when it cannot be one. */
function reader<Id extends number>(isId: (number: number) => number is Id) {
  return (text: string): Id | undefined => {
    const number = /^\d{1,9}$/.test(text) ? Number(text) : 0
    return isId(number) ? number : undefined
  }
}

export const readEntryId = reader((number): number is EntryId => number > 0)
export const readChildId = reader((number): number is number => number > 0)
