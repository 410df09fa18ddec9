import { z } from 'zod'
import type { Post } from '../../../access/index.ts'
import { readTypedDate } from '../../../design/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { TypedLay } from '../../views/lay-page.tsx'

export const words = (asks: string) => z.string().trim().min(1, asks)

/** Nought or more, with one decimal at most: `90`, `12.5`, `5%`. */
export const amount = (asks: string) =>
  z
    .string()
    .trim()
    .transform((typed) => typed.replace(/\s*%$/, ''))
    .pipe(z.string().regex(/^\d{1,6}([.,]\d)?$/, asks))
    .transform((typed) => Number(typed.replace(',', '.')))

export const postIn = (posts: readonly Post[], asks: string) =>
  z.string().transform((typed, context) => {
    const post = posts.find(({ id }) => String(id) === typed)
    if (post) return post.id
    context.addIssue({ code: 'custom', message: asks })
    return z.NEVER
  })

/** The day in the boxes of a date, or of a month (its first). */
export function dayIn(typed: TypedLay, name: string, asks: 'day' | 'month'): IsoDate | undefined {
  const read = readTypedDate({
    day: asks === 'day' ? (typed[`${name}-day`] ?? '') : '1',
    month: typed[`${name}-month`] ?? '',
    year: typed[`${name}-year`] ?? '',
  })
  return read.ok ? read.day : undefined
}

/** A day as it fills the boxes. */
export const boxesOf = (name: string, day: IsoDate): TypedLay => {
  const [year = '', month = '', date = ''] = day.split('-')
  return {
    [`${name}-day`]: String(Number(date)),
    [`${name}-month`]: String(Number(month)),
    [`${name}-year`]: year,
  }
}
