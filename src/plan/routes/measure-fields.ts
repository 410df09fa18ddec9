import { z } from 'zod'
import type { LibraryMeasure } from '../model/measure.ts'
import type { HeldPost } from '../model/plan.ts'
import type { HandKeeping, MeasureAims, NewMeasure } from '../store/measures.ts'
import { handKeptUnits } from '../tables.ts'
import { chosenPost, one, optionalDay, optionalText, requiredText, ticked } from './fields.ts'

const most = 1_000_000_000

/** A number as people type it: '71.5', '1,200', '85%'. Empty is null. */
const optionalNumber = (name: string) =>
  one.transform((text, context): number | null => {
    const plain = text.trim().replace(/%$/, '').replaceAll(',', '').trim()
    if (plain === '') return null
    const number = /^-?\d{1,10}(\.\d{1,6})?$/.test(plain) ? Number(plain) : Number.NaN
    if (Math.abs(number) <= most) return number
    context.addIssue({ code: 'custom', message: `${name} must be a number, such as 71 or 71.5` })
    return z.NEVER
  })

export const requiredNumber = (name: string, message: string) =>
  optionalNumber(name).transform((value, context): number => {
    if (value !== null) return value
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

const aims = {
  baseline: optionalNumber('Baseline'),
  baselineOn: optionalDay({ what: 'the day of the baseline', name: 'Day of the baseline' }),
  target: optionalNumber('Target'),
  byOn: optionalDay({
    what: 'the day by which it is to be reached',
    name: 'Day by which it is to be reached',
  }),
  tolerance: optionalNumber('Tolerance').transform((value) => value ?? 0),
  isKey: ticked,
}

type AimsTyped = z.infer<z.ZodObject<typeof aims>>

function aimsOf(
  { baseline, baselineOn, target, byOn, tolerance, isKey }: AimsTyped,
  context: z.RefinementCtx,
): MeasureAims {
  const say = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
  if (baseline !== null && baselineOn === null) say('baselineOn', 'Enter the day of the baseline')
  if (baseline === null && baselineOn !== null) say('baseline', 'Enter the baseline of that day')
  if (target === null && byOn !== null) say('target', 'Enter what is to be reached by then')
  if (tolerance < 0) say('tolerance', 'Tolerance must be 0 or more')
  return {
    baseline: baseline === null || baselineOn === null ? null : { value: baseline, on: baselineOn },
    target,
    byOn,
    tolerance,
    isKey: isKey.includes('yes'),
  }
}

const keeping = (choices: readonly HeldPost[]) => ({
  name: optionalText(200),
  unit: one,
  better: one,
  source: optionalText(300),
  collector: chosenPost(choices),
})

type KeepingTyped = z.infer<z.ZodObject<ReturnType<typeof keeping>>>

/** How it is kept by hand; says what is missing. */
function keepingOf(
  { name, unit, better, source, collector }: KeepingTyped,
  context: z.RefinementCtx,
): HandKeeping {
  const say = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
  const chosen = handKeptUnits.find((each) => each === unit)
  if (name === '') say('name', 'Choose a measure of the library, or enter what this one is called')
  if (chosen === undefined) say('unit', 'Choose what it is counted in')
  if (better !== 'higher' && better !== 'lower') say('better', 'Choose which way is better')
  if (source === '') say('source', 'Enter where its values come from')
  return {
    name,
    unit: chosen ?? 'number',
    better: better === 'lower' ? 'lower' : 'higher',
    source,
    collectorPostId: collector,
  }
}

export const newMeasureSchema = (
  choices: readonly HeldPost[],
  library: readonly LibraryMeasure[],
): z.ZodType<NewMeasure> =>
  z.object({ library: one, ...keeping(choices), ...aims }).transform((typed, context): NewMeasure => {
    const read = aimsOf(typed, context)
    if (typed.library === '') return { ...read, kept: { by: 'hand', ...keepingOf(typed, context) } }
    if (!library.some(({ id }) => id === typed.library))
      context.addIssue({ code: 'custom', path: ['library'], message: 'Choose a measure from the list' })
    return { ...read, kept: { by: 'the library', library: typed.library } }
  })

export type Revised = MeasureAims & { readonly kept: HandKeeping | undefined; readonly because: string }

export const revisedMeasureSchema = (choices: readonly HeldPost[], byHand: boolean): z.ZodType<Revised> =>
  z
    .object({ ...keeping(choices), ...aims, because: requiredText('Enter why it is changed', 1000) })
    .transform((typed, context): Revised => ({
      ...aimsOf(typed, context),
      kept: byHand ? keepingOf(typed, context) : undefined,
      because: typed.because,
    }))
