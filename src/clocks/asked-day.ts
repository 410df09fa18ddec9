import { z } from 'zod'
import { readTypedDate, typedDate, type DatePart, type TypedDate } from '../design/index.ts'
import type { IsoDate } from '../kernel/index.ts'
import { readIsoDate } from '../kernel/index.ts'

/** A day in an address: `?from=2020-04-08` as links write it, or the three boxes of the form. */
const Query = z.looseObject({ from: z.string().trim().max(40).optional() })

export type AskedDay =
  | { readonly kind: 'none' }
  | { readonly kind: 'linked' | 'typed'; readonly day: IsoDate }
  | {
      readonly kind: 'wrong'
      readonly typed: TypedDate
      readonly message: string
      readonly wrong?: readonly DatePart[]
    }

/** Reads the day that a query string asks about; what is wrong comes back as typed, with a message for its field. */
export function askedDay(query: unknown): AskedDay {
  const { success, data } = Query.safeParse(query)
  if (!success) return { kind: 'wrong', typed: {}, message: inForm }
  return data.from === undefined ? typedIn(typedDate(data, 'from')) : linked(data.from)
}

function linked(from: string): AskedDay {
  const day = readIsoDate(from)
  return day ? { kind: 'linked', day } : { kind: 'wrong', typed: {}, message: inForm }
}

function typedIn(typed: TypedDate): AskedDay {
  const read = readTypedDate(typed)
  if (read.ok) return { kind: 'typed', day: read.day }
  if (read.why === 'nothing typed') return { kind: 'none' }
  const message =
    read.why === 'not a day'
      ? 'The day must be a real date'
      : `The day must include a ${read.wrong.join(' and a ')}`
  return { kind: 'wrong', typed, message, wrong: read.wrong }
}

const inForm = 'The day in the address must be in the form YYYY-MM-DD, for example 2020-04-08'
