import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { isoDate, NotFound } from '../../kernel/index.ts'
import { nothingAround, planWithAreas, reviseArea } from '../../plan/index.ts'
import { textOf } from '../document/index.ts'
import { known, notKnown, nothingAdvised } from '../model/index.ts'
import type { KeptPaper, PartId } from '../model/index.ts'
import type { MadePaper } from '../testing/made-paper.ts'
import { madePaper } from '../testing/made-paper.ts'

import {
  editPart,
  paperById,
  papers,
  reviseAdvice,
  revisePaperHead,
  takeFromRecord,
  unansweredHead,
} from './index.ts'

describe('papers on record', () => {
  let test: TestRecord
  let director: Asking
  let made: MadePaper

  beforeAll(async () => {
    test = await testRecord()
    director = await test.person({ roles: ['director'] })
  })
  beforeEach(async () => {
    made = await test.as(director, madePaper)
  })
  afterAll(() => test.close())

  const kept = async (): Promise<KeptPaper> => {
    const paper = await test.as(director, (tx) => paperById(tx, made.id, nothingAround))
    if (!paper) throw new NotFound()
    return paper
  }
  const words = async (id: PartId): Promise<string> =>
    textOf((await kept()).paper.parts.find((part) => part.id === id)?.blocks ?? [])
  const edit = async (part: PartId, text: string) => {
    const version = (await kept()).editVersions.get(part) ?? 0
    return test.as(director, (tx) => editPart(tx, { id: made.id, part, version, text }, nothingAround))
  }
  const changeContext = (context: string) =>
    test.as(director, async (tx) => {
      const area = (await planWithAreas(tx, made.planId, nothingAround))?.areas[0]
      if (!area) throw new NotFound()
      return reviseArea(tx, made.areaId, area.version, { context })
    })

  it('fill themselves from the inspection and the plan, with the day the law sets', async () => {
    expect(await words('background')).toContain('The quality of plans.')
    expect(await words('analysis')).toContain('Some plans are better than others.')
    expect(await words('recommendations')).toContain('21 July 2020')
    expect((await kept()).paper.council).toBe('Testshire Council (made up)')
  })

  it('follow the record while nobody has edited them', async () => {
    await changeContext('All plans are good.')
    expect(await words('analysis')).toContain('All plans are good.')
    expect((await kept()).states.get('analysis')?.state).toBe('filled')
  })

  it('keep what somebody typed, letter for letter, when the record changes, and say that it has', async () => {
    await edit('analysis', 'We looked into each finding.')
    await changeContext('All plans are good.')
    expect(await words('analysis')).toBe('We looked into each finding.')
    const state = (await kept()).states.get('analysis')
    if (state?.state !== 'edited, record changed since')
      throw new Error(`The part is ${state?.state ?? 'gone'}`)
    expect(state.recordThen).toContain('Some plans are better')
    expect(state.recordNow).toContain('All plans are good')
  })

  it('stand as edited on what the record says today once they are edited again', async () => {
    await edit('analysis', 'We looked.')
    await changeContext('All plans are good.')
    await edit('analysis', 'We looked again.')
    expect((await kept()).states.get('analysis')?.state).toBe('edited')
  })

  it('take the record’s text only when somebody says so', async () => {
    await edit('analysis', 'We looked.')
    const version = (await kept()).editVersions.get('analysis') ?? 0
    await test.as(director, (tx) => takeFromRecord(tx, { id: made.id, part: 'analysis', version }))
    expect((await kept()).states.get('analysis')?.state).toBe('filled')
  })

  it('follow the record again when its own words are typed', async () => {
    const own = await words('legal')
    await edit('legal', 'Other words.')
    expect(await edit('legal', own)).toEqual({ ok: true })
    expect((await kept()).editVersions.has('legal')).toBe(false)
  })

  it('refuse words that began from an older edit', async () => {
    await edit('purpose', 'First.')
    const stale = { id: made.id, part: 'purpose', text: 'Second.' } as const
    const refused = { ok: false, why: 'changed meanwhile' }
    expect(await test.as(director, (tx) => editPart(tx, { ...stale, version: 0 }, nothingAround))).toEqual(
      refused,
    )
    expect(await test.as(director, (tx) => takeFromRecord(tx, { ...stale, version: 1 }))).toEqual(refused)
    expect(await words('purpose')).toBe('First.')
  })

  it('refuse words written beside a record that has moved since', async () => {
    const seen = (await kept()).record.get('analysis')?.fingerprint
    await changeContext('All plans are good.')
    const typed = { id: made.id, part: 'analysis', version: 0, recordSeen: seen, text: 'We looked.' } as const
    expect(await test.as(director, (tx) => editPart(tx, typed, nothingAround))).toEqual({
      ok: false,
      why: 'record moved',
    })
    expect((await kept()).editVersions.size).toBe(0)
  })

  it('let one of two people win who edit a part at once', async () => {
    const seen = {
      id: made.id,
      part: 'health',
      version: (await kept()).editVersions.get('health') ?? 0,
    } as const
    const both = await Promise.all(
      ['Mine.', 'Yours.'].map((text) =>
        test.as(director, (tx) => editPart(tx, { ...seen, text }, nothingAround)),
      ),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('change their head, and refuse one made from an older version', async () => {
    const { version } = await kept()
    const head = {
      ...unansweredHead('Another title', { body: 'Cabinet', on: notKnown }),
      header: { ...(await kept()).draft.header, exempt: known({ answer: 'no' as const }) },
    }
    const revise = () => test.as(director, (tx) => revisePaperHead(tx, { id: made.id, version }, head))
    expect(await revise()).toEqual({ ok: true })
    expect((await kept()).paper).toMatchObject({ title: 'Another title', header: head.header })
    expect(await revise()).toEqual({ ok: false, why: 'changed meanwhile' })
  })

  it('say what was advised, as it was given', async () => {
    const { advice } = await kept()
    const given = {
      ...nothingAdvised,
      health: known({ from: 'Director of Public Health', says: 'Children will be seen sooner' }),
      consultation: [
        { who: 'Foster carers', on: known(isoDate('2020-05-04')), said: 'Ask us', changed: notKnown },
      ],
    }
    const from = { id: made.id, version: advice.version }
    expect(await test.as(director, (tx) => reviseAdvice(tx, from, given))).toEqual({ ok: true })
    expect(await words('health')).toContain('Director of Public Health')
    expect(await words('consultation')).toContain('4 May 2020')
    expect((await test.as(director, (tx) => reviseAdvice(tx, from, given))).ok).toBe(false)
  })

  it('are listed with their meetings, one without a day first', async () => {
    const { version } = await kept()
    const head = unansweredHead('No day yet', { body: 'Cabinet', on: notKnown })
    await test.as(director, (tx) => revisePaperHead(tx, { id: made.id, version }, head))
    const all = await test.as(director, papers)
    expect(all[0]).toEqual({ id: made.id, title: 'No day yet', body: 'Cabinet', meetingOn: notKnown })
    expect(all.at(-1)?.meetingOn).toEqual(known('2020-06-16'))
  })

  it('are none under a number that was never given', async () => {
    expect(await test.as(setUp, (tx) => paperById(tx, 999_999, nothingAround))).toBeUndefined()
  })
})
