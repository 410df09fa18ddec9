import type { Answer } from './answer.ts'
import type { Target } from './laid-beside.ts'
import type { Measure } from './measure.ts'
import { percentOf } from './value.ts'

/** Fewer cases than so many: one of them moves a share by more than five points. */
const fewCases = 20

export type StandingWord = 'on target' | 'within tolerance' | 'outside tolerance'

/** Where a value stands against its target. */
export interface Standing {
  readonly word: StandingWord
  /** How far from the target, towards the worse: below nought it is better than the target. */
  readonly short: number
  /** One case more or fewer would change the word. */
  readonly turnsOnOne: boolean
}

const round = (value: number): number => Math.round(value * 10) / 10

/** The one number of an answer; none of breakdowns, spreads, and what is not known. */
export function numberIn(answer: Answer): number | undefined {
  if (!answer.known) return undefined
  if ('percent' in answer.value) return answer.value.percent ?? undefined
  return typeof answer.value.value === 'number' ? answer.value.value : undefined
}

/** How many cases a share is made of, where it is of few. */
export const fewIn = (answer: Answer): number | undefined =>
  answer.known &&
  'denominator' in answer.value &&
  answer.value.denominator > 0 &&
  answer.value.denominator < fewCases
    ? answer.value.denominator
    : undefined

/** Undefined without a target, without a number, and where neither way is better. */
export function standingOf(
  { better }: Pick<Measure, 'better'>,
  answer: Answer,
  target: Target | undefined,
): Standing | undefined {
  const value = numberIn(answer)
  if (value === undefined || target === undefined || better === 'neither') return undefined
  const short = shortOf(value, target, better)
  const word = wordOf(short, target)
  const turnsOnOne = oneOff(answer).some((other) => wordOf(shortOf(other, target, better), target) !== word)
  return { word, short, turnsOnOne }
}

const shortOf = (value: number, { target }: Target, better: 'higher' | 'lower'): number =>
  round(better === 'higher' ? target - value : value - target)

const wordOf = (short: number, { tolerance }: Target): StandingWord =>
  short <= 0 ? 'on target' : short <= tolerance ? 'within tolerance' : 'outside tolerance'

/** What a share would be with one case more that met it, and with one fewer. */
function oneOff(answer: Answer): readonly number[] {
  if (!answer.known || !('denominator' in answer.value)) return []
  const { numerator, denominator } = answer.value
  return [numerator - 1, numerator + 1]
    .filter((met) => met >= 0 && met <= denominator)
    .flatMap((met) => percentOf(met, denominator) ?? [])
}
