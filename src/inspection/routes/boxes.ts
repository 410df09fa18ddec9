import { z } from 'zod'
import { readTypedDate } from '../../design/index.ts'
import type { Frame } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { isoDate } from '../../kernel/index.ts'

/**
 * The last day that what is entered can have happened on: today. The worked example stands still in 2020 and takes
 * reports of any year for which the calendar of bank holidays reaches.
 */
export const latestDay = ({ example, today }: Pick<Frame, 'example' | 'today'>): IsoDate =>
  example ? isoDate('2028-06-30') : today

const typedDay = z.object({ day: z.string(), month: z.string(), year: z.string() })

/** `the first day on site` in “Enter the first day on site”; `fromToday` in the refusal of a day to come. */
export function day(name: string, today: IsoDate) {
  return typedDay.transform((typed, context): IsoDate | null => {
    const read = readTypedDate(typed)
    if (read.ok && read.day <= today) return read.day
    if (!read.ok && read.why === 'nothing typed') return null
    const capital = name.charAt(0).toUpperCase() + name.slice(1)
    if (read.ok) context.addIssue(`${capital} must be today or in the past`)
    else if (read.why === 'incomplete')
      context.addIssue(`${capital} must include a ${read.wrong.join(' and a ')}`)
    else context.addIssue(`${capital} must be a real date`)
    return z.NEVER
  })
}

export const needed = (name: string, today: IsoDate) =>
  day(name, today).transform((read, context): IsoDate => {
    if (read) return read
    context.addIssue(`Enter ${name}`)
    return z.NEVER
  })

export const optional = z.string().transform((typed) => typed.trim() || null)

/** A post of the list, or nobody. */
export const ownerAmong = (postIds: readonly number[]) =>
  optional.transform((typed, context) => {
    if (typed === null) return null
    if (postIds.includes(Number(typed))) return Number(typed)
    context.addIssue('Select a post from the list')
    return z.NEVER
  })
