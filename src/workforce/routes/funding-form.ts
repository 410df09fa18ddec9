import { z } from 'zod'
import { inBoxes, readTypedDate, typedDate } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { FundingLine } from '../model.ts'
import type { NewFundingLine } from '../store/funding-lines.ts'
import type { TypedFunding } from '../views/record-funding.tsx'
import { readAmount, readNamedAmount } from './amounts.ts'

const shown = z.string().catch('')

const Typed = z.object({
  purpose: shown,
  note: shown,
  amount: shown,
  about: shown,
  years: shown,
  includes: shown,
  sources: shown,
  reason: shown,
})

/** The form as it was typed, to show it again. */
export const typedFunding = (posted: unknown): TypedFunding => {
  const body = z.record(z.string(), z.unknown()).catch({}).parse(posted)
  return { ...Typed.parse(body), startsOn: typedDate(body, 'startsOn') }
}

const amount = z.string().transform((text, context) => {
  const pence = readAmount(text)
  if (pence !== undefined) return pence
  const message =
    text.trim() === '' ? 'Enter the amount' : 'The amount must be a sum of money, such as 49,000'
  context.addIssue({ code: 'custom', message })
  return z.NEVER
})

const startsOn = z
  .object({ day: z.string(), month: z.string(), year: z.string() })
  .transform((typed, context): IsoDate => {
    const read = readTypedDate(typed)
    if (read.ok) return read.day
    const message =
      read.why === 'nothing typed'
        ? 'Enter the day from which it is spent'
        : 'The day from which it is spent must be a real date, such as 1 7 2020'
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** Lines such as 'training the trainers: 18,000'; where `known` is asked for, each has its amount. */
const namedAmounts = (known: 'every amount' | 'some amounts') =>
  z.string().transform((text, context) => {
    const read = linesOf(text).map((line) => ({ line, ...readNamedAmount(line) }))
    for (const { line, name, amount: pence } of read)
      if (name === '' || (known === 'every amount' && pence === undefined))
        context.addIssue({ code: 'custom', message: `Write “${line}” as a name, a colon and an amount` })
    return read.map(({ name, amount: pence }) => ({ name, amount: pence }))
  })

/** Reads the form about what is to be spent. Amounts in pence. */
export const FundingForm = z
  .object({
    purpose: z.string().trim().min(1, 'Enter what the money is for'),
    note: z.string().trim(),
    amount,
    about: z.enum(['yes', 'no'], 'Say whether the amount is an estimate'),
    startsOn,
    years: z.coerce
      .number('Enter how many years it is for')
      .int('The years must be a whole number')
      .min(1, 'The years must be between 1 and 10')
      .max(10, 'The years must be between 1 and 10'),
    includes: namedAmounts('every amount'),
    sources: namedAmounts('some amounts'),
  })
  .transform(({ about, includes, ...rest }, context): NewFundingLine => {
    const parts = includes.flatMap(({ name, amount: pence }) =>
      pence === undefined ? [] : [{ what: name, amount: pence }],
    )
    if (parts.reduce((sum, part) => sum + part.amount, 0) > rest.amount)
      context.addIssue({
        code: 'custom',
        path: ['includes'],
        message: 'What it includes comes to more than the amount',
      })
    return { ...rest, about: about === 'yes', includes: parts }
  })

const named = (name: string, pence: number | undefined): string =>
  pence === undefined ? name : `${name}: ${(pence / 100).toFixed(pence % 100 === 0 ? 0 : 2)}`

/** What is recorded, as the form shows it. */
export function fundingAsTyped(line: FundingLine): TypedFunding {
  return {
    purpose: line.purpose,
    note: line.note,
    amount: (line.amount / 100).toFixed(line.amount % 100 === 0 ? 0 : 2),
    about: line.about ? 'yes' : 'no',
    startsOn: inBoxes(line.startsOn),
    years: String(line.years),
    includes: line.includes.map(({ what, amount: pence }) => named(what, pence)).join('\n'),
    sources: line.sources.map(({ name, amount: pence }) => named(name, pence)).join('\n'),
    reason: '',
  }
}
