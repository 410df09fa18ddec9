import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { isException, observedExceptions } from './testing/observed-exceptions.ts'
import { observedLists } from './testing/observed-groups.ts'
import { absent, referenceData } from './testing/reference-data.ts'
import { usualAsAt } from './testing/read-whole.ts'
import type { Reading } from './lists/index.ts'
import { wordsOf } from './values/clean.ts'
import { cellReader } from './values/read-value.ts'

const file = join(referenceData, 'annex-a-observed-variants.json')
const shape = z.object({ variants: z.record(z.string(), z.record(z.string(), z.array(z.string()))) })
const variants = existsSync(file) ? shape.parse(JSON.parse(readFileSync(file, 'utf8'))).variants : {}

/** The value; null for blank and the like; undefined where it was not recognised. */
function meaningsOf(reading: Reading): (text: string) => unknown {
  const read = cellReader(reading, usualAsAt)
  return (text) => {
    const value = read({ kind: 'text', text })
    return value.kind === 'known' ? value.value : value.kind === 'unread' ? undefined : null
  }
}

/** Every group that a spelling stands in: some stand in two, and either is right. */
function groupsOf(name: string): ReadonlyMap<string, readonly (string | null)[]> {
  const groups = new Map<string, readonly (string | null)[]>()
  for (const [group, texts] of Object.entries(variants[name] ?? {}))
    for (const text of texts) {
      const before = groups.get(wordsOf(text)) ?? []
      groups.set(wordsOf(text), [...before, ...(observedLists[name]?.groups[group] ?? [])])
    }
  return groups
}

const textsOf = (name: string) => Object.values(variants[name] ?? {}).flat()

describe.skipIf(absent !== '')(`spellings observed in extracts${absent}`, () => {
  it.each(Object.keys(observedLists))('of %s are all recognised', (name) => {
    const list = observedLists[name]
    const meaning = meaningsOf({ as: 'code', codes: list?.codes ?? 'gender' })
    expect(textsOf(name).length).toBeGreaterThan(10)
    expect(textsOf(name).filter((text) => meaning(text) === undefined && !isException(name, text))).toEqual(
      [],
    )
  })

  it.each(Object.keys(observedLists))(
    'of %s come into their group, but for the exceptions with a reason',
    (name) => {
      const list = observedLists[name]
      const meaning = meaningsOf({ as: 'code', codes: list?.codes ?? 'gender' })
      const groups = groupsOf(name)
      const elsewhere = textsOf(name).filter(
        (text) => !groups.get(wordsOf(text))?.some((code) => code === meaning(text)),
      )
      expect(elsewhere.filter((text) => !isException(name, text))).toEqual([])
    },
  )

  it('need no exception that is not used', () => {
    const unused = Object.entries(observedExceptions).flatMap(([name, reasons]) =>
      reasons.filter(
        ([, texts]) =>
          !textsOf(name).some((text) =>
            texts.split(' | ').some((each) => text.startsWith(each.trim().replace(/…$/, ''))),
          ),
      ),
    )
    expect(unused).toEqual([])
  })

  it('of yes and no are read, unknown being neither', () => {
    const meaning = meaningsOf({ as: 'truth' })
    // CLA and Non-CLA say yes or no to a question that only their council knows; Unborn and None say that there is no answer.
    const own = ['CLA', 'Non-CLA', 'Unborn', 'NONE', 'U']
    const expected = { True: true, False: false, Unknown: null }
    for (const [group, answer] of Object.entries(expected))
      expect(
        (variants.yesNoUnknown?.[group] ?? []).filter(
          (text) => !own.includes(text) && meaning(text) !== answer,
        ),
      ).toEqual([])
  })

  it('of authorities are all recognised as a number or a place outside England', () => {
    const meaning = meaningsOf({ as: 'code', codes: 'authority' })
    const places = Object.values(variants.laOfPlacementSpecial ?? {}).flat()
    const vague = ['West Midlands (Met County)']
    expect(places.filter((text) => meaning(text) === undefined && !vague.includes(text))).toEqual([])
  })

  it('of authorities mean what their group means, districts of reorganised counties today’s authority', () => {
    const meaning = meaningsOf({ as: 'code', codes: 'authority' })
    const reorganised = [
      'Cumbria',
      'Northamptonshire',
      'Dorset',
      'Devon',
      'Essex',
      'Kent',
      'NUK',
      'Hertfordshire',
      'Surrey',
      'London',
    ]
    const differ = Object.entries(variants.laOfPlacementSpecial ?? {}).flatMap(([group, texts]) =>
      reorganised.includes(group) || meaning(group) === undefined
        ? []
        : texts.filter((text) => meaning(text) !== meaning(group)),
    )
    expect(differ).toEqual([])
  })
})
