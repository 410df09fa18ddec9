import { describe, expect, it } from 'vitest'
import { naive, byRow } from './testing/naive.ts'
import { kindsOfStory, story, twoYears } from './testing/made-stories.ts'
import { numbersFrom } from './testing/numbers.ts'
import type { Knows, Publisher, Told } from './testing/tell.ts'
import { differences, exactly, foundOut, tell } from './testing/tell.ts'

/**
 * An attack with linear programming on what was printed, parsed back from it as CSV. A longer run of the same:
 * `bench/disclosure.ts`.
 */
const stories = kindsOfStory * 8
const batch = 12

const seeds = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at)
const toldOf = (seed: number, knows: Knows, publisher?: Publisher): Told =>
  tell(story(numbersFrom(seed), seed), knows, publisher)
const secretsIn = (told: readonly Told[]): number =>
  told.reduce((sofar, { secrets }) => sofar + secrets.size, 0)

describe('published figures of made-up councils', () => {
  it(
    'tell a reader who sees why each number is withheld no more than: from 1 to 5',
    { timeout: 120_000 },
    () => {
      let secrets = 0
      for (let from = 0; from < stories; from += batch) {
        const told = seeds(from, batch).map((seed) => toldOf(seed, 'why each number is withheld'))
        secrets += secretsIn(told)
        expect(foundOut(told)).toEqual([])
      }
      expect(secrets).toBeGreaterThan(stories)
    },
  )

  it('tell no more to a reader who knows that children are whole numbers', { timeout: 60_000 }, () => {
    const told = seeds(10_000, kindsOfStory).map((seed) => toldOf(seed, 'why each number is withheld'))
    expect(foundOut(told, true)).toEqual([])
  })

  it('leave no small number between two that are shown', () => {
    expect(
      seeds(20_000, kindsOfStory * 4).flatMap((seed) => differences(story(numbersFrom(seed), seed))),
    ).toEqual([])
  })

  it('hold for two years of months of a council with forty children in care', { timeout: 120_000 }, () => {
    for (const measures of ['care', 'assessments'] as const) {
      const told = tell(twoYears(numbersFrom(40), 40, measures), 'why each number is withheld')
      expect(told.secrets.size).toBeGreaterThan(3)
      expect(foundOut([told])).toEqual([])
    }
  })

  it('still say something: most totals and large cells are shown', () => {
    const told = seeds(30_000, kindsOfStory * 4).map((seed) => toldOf(seed, 'what is printed'))
    const shown = told.reduce((sofar, one) => sofar + one.shown, 0)
    const all = told.reduce((sofar, one) => sofar + one.shown + one.withheld, 0)
    expect(shown / all).toBeGreaterThan(0.2)
  })
})

describe('the attack', () => {
  it('breaks a publisher that only hides what is small, from what is printed alone', () => {
    const told = seeds(0, kindsOfStory).map((seed) => toldOf(seed, 'what is printed', naive))
    expect(exactly(foundOut(told)).length / secretsIn(told)).toBeGreaterThan(0.05)
  })

  it('breaks a publisher that hides one more in each row', () => {
    const told = seeds(0, kindsOfStory).map((seed) => toldOf(seed, 'what is printed', byRow))
    expect(exactly(foundOut(told)).length).toBeGreaterThan(0)
  })

  it('finds small numbers between shown ones where nobody looks at earlier releases', () => {
    const found = seeds(0, kindsOfStory * 4).flatMap((seed) =>
      differences(story(numbersFrom(seed), seed), naive),
    )
    expect(found.length).toBeGreaterThan(0)
  })
})
