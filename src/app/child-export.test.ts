import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../access/index.ts'
import { exported } from '../children/testing/exported.ts'
import { joinNumber } from '../children/index.ts'
import { putChildren, summaryOf } from '../children/testing/made-up-children.ts'
import { decideAboutChild } from '../governance/index.ts'
import { madeBody, recorded } from '../governance/testing/made-body.ts'
import { isoDate } from '../kernel/index.ts'
import type { ChallengeSite } from '../trackers/challenge/testing/challenge-site.ts'
import { challengeSite } from '../trackers/challenge/testing/challenge-site.ts'
import { recordEntry } from '../trackers/permanence/index.ts'
import { changeEntry } from '../trackers/permanence/store/writing.ts'
import { childLineNeeds } from './child-line-needs.ts'
import { setUp } from './testing/test-record.ts'

const barrier = (words: string) => ({
  ...{ on: isoDate('2020-10-05'), endedOn: undefined, dueOn: undefined, postId: undefined },
  ...{ code: 'no carer found', route: undefined, parallel: undefined, place: undefined, words },
})

/** The answer to a request by the person it is about. Today is 2 November 2020. */
describe('what people typed about a child', () => {
  let site: ChallengeSite
  let officer: Asking
  let href = ''

  const correct = async (who: Asking, path: string, form: string, fields: Record<string, string>) => {
    const version = /name="_version" value="(\d+)"/.exec((await site.app.get(who, form)).body)?.[1] ?? ''
    expect((await site.app.post(who, path, { ...fields, _version: version })).status).toBe(303)
  }

  beforeAll(async () => {
    site = await challengeSite()
    const { test, app, manager } = site
    officer = await test.person({
      roles: ['independent reviewing officer'],
      posts: ['Reviewing officer (made up)'],
      name: 'Nomen Nescio',
    })
    href = (await site.raise(officer)).location ?? ''
    await app.post(manager, `${href}/answer`, { words: 'Family finding begins on Monday' })
  })
  afterAll(() => site.close())

  const everyForm = async (number: string, parts: readonly string[]) => {
    const { json, text } = await exported(site.test, number, childLineNeeds)
    for (const [form, written] of Object.entries({ json, text }))
      for (const part of parts) expect([form, part, written.includes(part)]).toEqual([form, part, true])
    return { json, text }
  }

  it('is exported in full: what the child wishes, who told the child, and how it ended', async () => {
    const at = `${href}/answers/`
    const [answer = ''] = new RegExp(`${at}\\d+`).exec((await site.app.get(site.manager, href)).body) ?? []
    await correct(officer, `${href}/correct`, `${href}/correct`, {
      ...{
        category: 'drift and delay',
        concern: 'No family finding since March',
        wishes: 'To stay near both sisters',
      },
      ...{ toldBy: 'The advocate', reason: 'There are two sisters' },
    })
    await correct(site.manager, answer, answer, {
      words: 'It begins on Tuesday',
      reason: 'A slip of the pen',
    })
    expect(
      (await site.app.post(officer, `${href}/close`, { outcome: 'resolved', changed: 'The sisters met' }))
        .status,
    ).toBe(303)
    const { text } = await everyForm('MU-1', [
      ...['To stay near a sister', 'To stay near both sisters', 'The reviewing officer', 'The advocate'],
      ...['There are two sisters', 'No family finding since the plan', 'No family finding since March'],
      ...['Family finding begins on Monday', 'It begins on Tuesday', 'A slip of the pen', 'The sisters met'],
      ...['Reviewing officer (made up)', 'Team Manager North (made up)'],
    ])
    // Who read the record is told by name, and who wrote in it by post.
    const read = text.indexOf('\nWHO HAS READ THE RECORD')
    expect(read).toBeGreaterThan(text.indexOf('\nWHAT PEOPLE RECORDED'))
    expect(text.slice(0, read)).not.toContain('Nomen Nescio')
  })

  /** Records what stands in the way of a child, and corrects it. */
  const barrierCorrected = async (childId: number, first: string, second: string, reason: string) => {
    const { test, manager } = site
    const id = await test.as(manager, (tx) => recordEntry(tx, { childId, kind: 'barrier' }, barrier(first)))
    const { rows } = await test.admin.query<{ known_from: string }>(
      'select known_from from permanence.entry where id = $1',
      [id],
    )
    const from = { id, version: Number(rows[0]?.known_from), reason }
    const changed = await test.as(manager, (tx) => changeEntry(tx, from, barrier(second)))
    expect(changed).toEqual({ ok: true })
  }

  it('is exported as it stood before it was corrected, with the reason', async () => {
    const said = [
      'Nobody lives near the school',
      'Nobody lives near the new one',
      'The school was another',
    ] as const
    await barrierCorrected(site.child, ...said)
    const { text } = await everyForm('MU-1', said)
    expect(text).toMatch(/\nPERMANENCE TRACKER, IN FULL[^]*replaced on: 2 November 2020/)
  })

  it('is exported where a body decided it, with the body by its name', async () => {
    const panel = await site.test.as(setUp, (tx) =>
      recorded(tx, madeBody({ name: 'Made-up permanence panel', kind: 'panel' })),
    )
    const ownerPostId = (await site.postId('Team Manager North (made up)')) ?? 0
    await site.test.as(site.manager, (tx) =>
      decideAboutChild(tx, {
        ...{ childId: site.child, by: { bodyId: panel }, decidedOn: isoDate('2020-10-01'), code: 'funding' },
        ...{ agreed: true, about: 'Home 3', words: 'That Home 3 be paid for.', ownerPostId },
      }),
    )
    const { text } = await everyForm('MU-1', [
      'Made-up permanence panel',
      'That Home 3 be paid for.',
      'Home 3',
    ])
    expect(text).toMatch(
      /DECISIONS ABOUT THE CHILD, IN FULL[^]*decided by the body: Made-up permanence panel/,
    )
  })

  it('is exported as it stood under a number that was joined to the child since', async () => {
    const { test } = site
    const facts = [summaryOf('2012-01-01', { status: 'in care', in_care: true })]
    await putChildren(test, [{ id: 901, councilId: 'MU-other', team: 'North', facts }])
    const said = ['Said under the other number', 'Put right before the join', 'It was a slip'] as const
    await barrierCorrected(901, ...said)
    await test.as({ kind: 'system', name: 'intake' }, (tx) =>
      joinNumber(tx, site.child, 901, ['permanence.entry']),
    )
    await everyForm('MU-1', said)
  })
})
