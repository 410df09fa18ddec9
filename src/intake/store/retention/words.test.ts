import { expect, it } from 'vitest'
import { isoDate } from '../../../kernel/index.ts'
import { extractOf, identitySite, intake } from '../../testing/identity-site.ts'
import { tablesWith } from '../../testing/retention-site.ts'
import { carryOutDecisions, decideOnNumbers } from '../identity/decide.ts'
import { carryOutRectifications } from '../rectification/carry-out.ts'
import { rectify } from '../rectification/marks.ts'
import { eraseChildren } from './erase.ts'

const words = 'quokkaword'

it('why numbers were joined, told apart or put right goes with the record, also where the product carried it out', async () => {
  const site = await identitySite()
  const { test, director } = site
  await site.put('2020-01-06', extractOf('OLD1'))
  const both = extractOf('STAYS')
  const gone = extractOf('NEW1')
  await site.put('2020-01-13', {
    details: [...(both.details ?? []), ...(gone.details ?? [])],
    referral: [...(both.referral ?? []), ...(gone.referral ?? [])],
  })
  const [child, other, stays] = [await site.idOf('NEW1'), await site.idOf('OLD1'), await site.idOf('STAYS')]
  const by = director.personId
  const decide = (childId: number, otherId: number, decision: 'joined' | 'not the same') =>
    test.as(director, (tx) =>
      decideOnNumbers(tx, { childId, otherId, decision, reason: `${words} said so`, by }),
    )
  await decide(child, other, 'joined')
  await test.as(intake, (tx) => carryOutDecisions(tx, []))
  await decide(stays, child, 'not the same')
  await test.as(director, (tx) =>
    rectify(tx, {
      ...{ childId: child, fact: 'referral', startsOn: isoDate('2019-11-01') },
      ...{ wrong: {}, reason: `${words} asked`, by },
    }),
  )
  await test.as(intake, carryOutRectifications)
  expect(await tablesWith(test, words)).toContain('record.change')
  await test.asRetention((tx) => eraseChildren(tx, [child]))
  expect(await tablesWith(test, words)).toEqual([])
  await site.close()
})
