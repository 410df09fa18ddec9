import { z } from 'zod'
import type { IsoDate } from '../../kernel/index.ts'
import { isoDate } from '../../kernel/index.ts'
import type { Known } from '../model/index.ts'
import { known, notKnown } from '../model/index.ts'

/** How a fact that may not be known stands in JSON: as `Known` itself. */
export const Knowable = <T extends z.ZodType>(value: T) => z.union([z.literal(notKnown), z.object({ value })])

export const Day = z.string().transform((text): IsoDate => isoDate(text))

/** An empty column is a fact that nobody has told us. */
export const fromColumn = <T>(value: T | null): Known<T> => (value === null ? notKnown : known(value))
export const toColumn = <T>(fact: Known<T>): T | null => (fact === notKnown ? null : fact.value)
