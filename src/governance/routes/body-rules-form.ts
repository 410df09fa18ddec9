import { z } from 'zod'
import type { Body } from '../model.ts'
import type { NewBodyRules } from '../store/record-body.ts'
import type { TypedRules } from '../views/body-rules-form.tsx'

const shown = z.string().catch('')

/** How the body is run, as it was typed. */
export const TypedBodyRules = z.object({
  terms: shown,
  termsUrl: shown,
  quorum: shown,
  clerk: shown,
  atMostWeeks: shown,
  accessRules: shown,
  papersDays: shown,
  clearanceDays: shown,
  draftDays: shown,
  decisionsDays: shown,
  minutedElsewhere: shown,
})

const number = (value: number | undefined): string => (value === undefined ? '' : String(value))

export const rulesAsTyped = ({ rules }: Pick<Body, 'rules'>): TypedRules => ({
  terms: rules.terms ?? '',
  termsUrl: rules.termsUrl ?? '',
  quorum: number(rules.quorum),
  clerk: number(rules.clerk?.postId),
  atMostWeeks: number(rules.atMostWeeks),
  accessRules: rules.accessRules ? 'yes' : 'no',
  papersDays: number(rules.papersDays),
  clearanceDays: number(rules.clearanceDays),
  draftDays: number(rules.draftDays),
  decisionsDays: number(rules.decisionsDays),
  minutedElsewhere: rules.minutedElsewhere ? 'yes' : 'no',
})

/** A whole number from `least` to `most`, or nothing. */
const wholeNumber = (what: string, least: number, most: number) =>
  z.string().transform((typed, context): number | undefined => {
    const text = typed.trim()
    if (text === '') return undefined
    const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN
    if (value >= least && value <= most) return value
    context.addIssue({
      code: 'custom',
      message: `${what} must be a whole number from ${least} to ${most}, or left empty`,
    })
    return z.NEVER
  })

const days = (what: string) => wholeNumber(what, 0, 60)

/** Not said is not refused: it then follows from what kind of body it is. */
const yesNo = (message: string) =>
  z.enum(['yes', 'no', ''], message).transform((said) => (said === '' ? undefined : said === 'yes'))

/** A committee system's page, never a script or a page that anybody on the way can change. */
export const httpsOnly = (example: string) =>
  z
    .string()
    .trim()
    .transform((text) => (text === '' ? undefined : text))
    .pipe(
      z
        .url({
          protocol: /^https$/,
          error: `Enter a whole address that begins with https://, such as ${example}`,
        })
        .optional(),
    )

export const rulesFields = (clerk: z.ZodType<number | undefined, string>) => ({
  terms: z
    .string()
    .trim()
    .max(20_000, 'The terms of reference must be 20,000 characters or fewer')
    .transform((text) => (text === '' ? undefined : text)),
  termsUrl: httpsOnly('https://democracy.example/terms'),
  quorum: wholeNumber('The quorum', 1, 100),
  clerk,
  atMostWeeks: wholeNumber('The weeks between two meetings', 1, 104),
  accessRules: yesNo('Say whether the law on access to meetings and papers applies'),
  papersDays: days('The days for papers'),
  clearanceDays: days('The days for clearance'),
  draftDays: days('The days for drafts'),
  decisionsDays: days('The days for publishing decisions'),
  minutedElsewhere: yesNo('Say where its minutes are kept'),
})

export const rulesSaid = (
  read: Omit<NewBodyRules, 'clerkPostId'> & { readonly clerk?: number | undefined },
): NewBodyRules => {
  const { clerk, ...rest } = read
  return { ...rest, clerkPostId: clerk }
}
