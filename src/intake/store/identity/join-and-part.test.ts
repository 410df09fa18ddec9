import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, isoDate } from '../../../kernel/index.ts'
import { reverseImport } from '../../import/reverse.ts'
import { identitySite, inCare, intake, person, referred } from '../../testing/identity-site.ts'
import type { MadeFacts } from '../../testing/made-extract.ts'

type Said = Readonly<Partial<Record<'OLD1' | 'NEW1' | 'MU3', 'U1' | 'U4' | 'K2'>>>
type Step = { readonly put: Said } | { readonly reverse: number }

const said: fc.Arbitrary<Said> = fc.record(
  { OLD1: fc.constantFrom('U1', 'U4'), NEW1: fc.constantFrom('U1', 'K2'), MU3: fc.constantFrom('U1', 'U4') },
  { requiredKeys: [] },
)
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ put: said }) },
    { weight: 1, arbitrary: fc.record({ reverse: fc.nat(5) }) },
  ),
  { maxLength: 2 },
)

const first = isoDate('2020-01-06')

const made = (of: Said): MadeFacts => {
  const ids = Object.keys(of)
  return {
    details: ids.map(person),
    care: Object.entries(of).map(([id, placement]) => inCare(id, placement)),
    referral: ids.map((id) => referred(id)),
  }
}

/** Plays the same steps with a join and a parting between them, or without. @returns what is seen of many days after. */
async function play(parts: readonly (readonly Step[])[], joining: boolean): Promise<string> {
  const site = await identitySite()
  const went = [await site.put(first, made({ OLD1: 'U1', NEW1: 'U1' }), 'the first')]
  let day = first
  for (const [at, some] of parts.entries()) {
    if (joining && at === 1) await site.decide('joined')
    if (joining && at === 2) await site.part()
    for (const step of some) {
      day = addDays(day, 7)
      if ('put' in step) went.push(await site.put(day, made(step.put), `${day} ${JSON.stringify(step.put)}`))
      else await site.test.as(intake, (tx) => reverseImport(tx, went[step.reverse] ?? 0))
    }
  }
  const states: unknown[] = []
  for (const after of [0, 7, 14, 21, 28, 42, 70])
    states.push(await site.seen(site.director, { asAt: addDays(first, after) }))
  await site.close()
  return JSON.stringify(states)
}

it('joining and parting again leaves all as though nobody had joined, whatever goes in and out between', async () => {
  await fc.assert(
    fc.asyncProperty(fc.tuple(steps, steps, steps), async (parts) => {
      expect(await play(parts, true)).toEqual(await play(parts, false))
    }),
    { numRuns: 2, endOnFailure: true },
  )
}, 240_000)
