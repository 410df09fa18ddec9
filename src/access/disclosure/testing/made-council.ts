import type { IsoDate } from '../../../kernel/index.ts'
import { addDays, addMonths, isoDate } from '../../../kernel/index.ts'
import type { Numbers } from './numbers.ts'

export const teams = ['North', 'South', 'Fostering', 'Leaving care']
export const ages = ['under 5', '5 to 9', '10 to 15', '16 and over']
export const sexes = ['F', 'M']

/** A made-up child in care, with nothing but what tables are cut by. */
export interface MadeChild {
  readonly team: string
  readonly age: string
  readonly sex: string
}

/** A made-up assessment in a month, counted from the first. */
export interface MadeEvent {
  readonly month: number
  readonly team: string
  readonly met: boolean
}

export interface MadeMonth {
  readonly stock: readonly MadeChild[]
  readonly entered: number
  readonly left: number
}

export interface MadeCouncil {
  readonly months: readonly MadeMonth[]
  readonly events: readonly MadeEvent[]
}

const madeChild = (numbers: Numbers): MadeChild => ({
  team: numbers.skewed(teams),
  age: numbers.skewed(ages),
  sex: numbers.skewed(sexes),
})

/** A made-up council of about so many children, over so many months; comings and goings are one or two a month. */
export function madeCouncil(numbers: Numbers, size: number, months: number): MadeCouncil {
  let stock = Array.from({ length: size }, () => madeChild(numbers))
  const made: MadeMonth[] = []
  const events: MadeEvent[] = []
  for (let month = 0; month < months; month++) {
    const stay = stock.filter(() => !numbers.chance(0.03))
    const come = Array.from({ length: numbers.below(4) }, () => madeChild(numbers))
    made.push({ stock: [...stay, ...come], entered: come.length, left: stock.length - stay.length })
    stock = [...stay, ...come]
    const held = numbers.below(Math.max(2, Math.round(size / 4)))
    for (let event = 0; event < held; event++)
      events.push({ month, team: numbers.skewed(teams), met: numbers.chance(0.8) })
  }
  return { months: made, events }
}

export const firstOf = (month: number): IsoDate => addMonths(isoDate('2024-04-01'), month)
export const lastOf = (month: number): IsoDate => addDays(firstOf(month + 1), -1)
