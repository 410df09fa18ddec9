import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../../access/index.ts'
import type { Answer, TestApp } from '../../../app/testing/test-app.ts'
import type { TestRecord } from '../../../app/testing/test-record.ts'
import { isoDate } from '../../../kernel/index.ts'
import { sheetWorkbook } from '../../../spreadsheets/index.ts'
import { childrenInCare, trackedChild } from '../store/children.ts'
import { entryVersions } from '../store/entries.ts'
import { recordEntry } from '../store/writing.ts'
import type { SheetEdits } from '../testing/edited-sheet.ts'
import { editedSheet, hidden } from '../testing/edited-sheet.ts'
import { madeEntry } from '../testing/made-child.ts'
import { sheetSite, type SheetSite } from '../testing/sheet-site.ts'

describe('a permanence sheet that is brought back', () => {
  let test: TestRecord
  let app: TestApp
  let manager: Asking
  let child: number
  let post: number

  let site: SheetSite

  beforeAll(async () => {
    site = await sheetSite()
    ;({ test, app, manager, child, post } = site)
  })
  afterAll(() => site.close())

  const edited = (edits: SheetEdits, who = manager): Promise<Buffer> => editedSheet(test, who, edits)

  const preview = (bytes: Buffer, who = manager): Promise<Answer> => site.bringBack(bytes, who)

  const apply = (
    body: string,
    choices: Readonly<Record<string, string>> = {},
    who = manager,
  ): Promise<Answer> =>
    app.post(who, '/permanence/bring-back/apply', {
      sha256: hidden(body, 'sha256'),
      fileName: 'permanence.xlsx',
      changes: hidden(body, 'changes'),
      ...choices,
    })

  const now = () => test.as(manager, (tx) => trackedChild(tx, child))

  const plan: SheetEdits[string] = {
    plan: 'long-term fostering',
    'plan-on': '2020-11-03',
    'plan-where': 'permanence panel',
    'plan-by': 'Team Manager (made up)',
    'match-on': '2020-11-10',
    action: 'Plan the celebration',
    owner: 'Team Manager (made up)',
    due: '2020-12-04',
    barriers: 'funding not agreed',
  }

  it('says nothing when nothing was edited', async () => {
    const { status, body } = await preview(await edited({}))
    expect([status, body.includes('Nothing in this sheet differs from the record')]).toEqual([200, true])
    expect(body).not.toContain('not taken up')
  })

  it('shows what would change and changes nothing, then writes it once as the person, with the reason', async () => {
    const bytes = await edited({ 'MU-1': plan })
    const shown = await preview(bytes)
    expect(shown.body).toContain('1 with 9 changes, 0 left out')
    expect((await now()).entries).toEqual([])
    const applied = await apply(shown.body)
    expect([applied.status, applied.location]).toEqual([303, '/permanence/bring-back?rows=1&cells=9'])
    expect((await now()).stands).toMatchObject({
      plan: { on: '2020-11-03', route: 'long-term fostering', place: 'permanence panel', postId: post },
      matchedOn: '2020-11-10',
      openActions: [{ words: 'Plan the celebration', dueOn: '2020-12-04', postId: post }],
      barriers: [{ code: 'funding not agreed', on: '2020-11-24' }],
    })
    const [entry] = (await now()).entries
    const versions = await test.as(manager, (tx) =>
      entry ? entryVersions(tx, entry.id) : Promise.resolve([]),
    )
    expect(versions.map(({ change }) => [change.by, change.reason])).toEqual([
      ['Team Manager (made up)', 'Brought back from Excel'],
    ])
    const again = await preview(bytes)
    expect(again.body).toContain('Nothing in this sheet differs from the record')
    const forced = await apply(shown.body)
    expect(forced.status).toBe(409)
    expect((await now()).entries).toHaveLength(4)
  })

  it('completes the action that the row spoke of, corrects a day, and ends what no longer stands in the way', async () => {
    const shown = await preview(
      await edited({ 'MU-1': { done: '2020-11-20', 'match-on': '2020-11-11', barriers: undefined } }),
    )
    expect((await apply(shown.body)).status).toBe(422)
    const late = await preview(
      await edited({ 'MU-1': { done: '2020-11-24', 'match-on': '2020-11-11', barriers: undefined } }),
    )
    expect((await apply(late.body)).status).toBe(303)
    expect((await now()).stands).toMatchObject({ matchedOn: '2020-11-11', openActions: [], barriers: [] })
    expect((await now()).entries).toHaveLength(4)
  })

  it('shows both values where somebody changed the same cell meanwhile, and writes the one that is chosen', async () => {
    const bytes = await edited({ 'MU-1': { 'plan-on': '2020-11-05' } })
    const standing = (await now()).stands.plan
    const other = await preview(await edited({ 'MU-1': { 'plan-on': '2020-11-04' } }))
    expect((await apply(other.body)).status).toBe(303)
    const shown = await preview(bytes)
    expect(shown.body).toContain('1 cell was changed here meanwhile')
    expect(shown.body).toContain('It was “3 November 2020” when the sheet was taken out.')
    const [, name = ''] = /name="(choice-\d+-plan-on)"/.exec(shown.body) ?? []
    expect((await apply(shown.body, { [name]: 'yours' })).status).toBe(303)
    expect((await now()).stands.plan).toMatchObject({ id: standing?.id, on: '2020-11-05' })
  })

  it('writes nothing when something moved between the preview and the change, and shows it again', async () => {
    const shown = await preview(await edited({ 'MU-1': { 'plan-where': 'court', 'book-on': '2020-11-01' } }))
    const other = await preview(await edited({ 'MU-1': { 'plan-where': 'looked-after review' } }))
    expect((await apply(other.body)).status).toBe(303)
    const refused = await apply(shown.body)
    expect([refused.status, refused.body.includes('Somebody changed the record since')]).toEqual([409, true])
    expect(refused.body).toContain('Changed meanwhile')
    expect((await now()).stands.steps.has('life-story book given')).toBe(false)
  })

  it('leaves out what cannot stand, row by row, and applies the others', async () => {
    const shown = await preview(
      await edited({
        'MU-1': { 'celebrated-on': '2020-11-20' },
        'MU-2': { plan: 'adoption', 'match-on': '2020-11-25' },
      }),
    )
    expect(shown.body).toContain('1 with 1 change, 1 left out')
    expect(shown.body).toContain('a value: without it nothing can be recorded')
    expect(shown.body).toContain('today or a day in the past')
    expect((await apply(shown.body)).status).toBe(303)
    expect((await now()).stands.steps.get('celebrated with the child')?.on).toBe('2020-11-20')
  })

  it('never takes away what was recorded', async () => {
    const shown = await preview(await edited({ 'MU-1': { plan: undefined } }))
    expect(shown.body).toContain('nothing that was recorded is taken away in the sheet')
  })

  it('refuses another team’s child and one that there is not in the same words', async () => {
    const chair = await test.person({ roles: ['panel chair'] })
    const bytes = await edited(
      { 'MU-9': { 'book-on': '2020-11-01' }, 'MU-2': { row: 'MU-777', 'book-on': '2020-11-01' } },
      chair,
    )
    const { body } = await preview(bytes)
    const refused = [...body.matchAll(/(MU-\d+)<\/td>\s*<td[^>]*>one that you may change/g)].map(
      ([, key]) => key,
    )
    expect(refused.toSorted()).toEqual(['MU-777', 'MU-9'])
  })

  it('names what cannot stand by the row that Excel shows and by its child, in the order of the sheet', async () => {
    const chair = await test.person({ roles: ['panel chair'] })
    const wrong = { 'MU-9': { 'book-on': '2020-11-01' }, 'MU-1': { 'book-on': '2031-01-01' } }
    const sheet = await edited(wrong, chair)
    const { body } = await preview(sheet)
    const named = [...body.matchAll(/>Row (\d+), (MU-\d+)</g)].map(([, row, key]) => [Number(row), key])
    expect(named.map(([, key]) => key).toSorted()).toEqual(['MU-1', 'MU-9'])
    expect(named).toEqual(named.toSorted(([one], [other]) => Number(one) - Number(other)))
  })

  it('writes nothing for a form that was made up', async () => {
    const made = (key: string) => ({
      sha256: 'a'.repeat(64),
      changes: JSON.stringify([[5, key, 0, [['book-on', '', '2020-11-01']]]]),
    })
    const { status } = await app.post(manager, '/permanence/bring-back/apply', made('MU-9'))
    expect(status).toBe(409)
    for (const changes of ['', '{', '[[1]]'])
      expect(
        (await app.post(manager, '/permanence/bring-back/apply', { ...made('MU-1'), changes })).status,
      ).toBe(422)
  })

  it('says of a file that is no workbook, or another one, what it is', async () => {
    const column = { code: 'a', head: 'A', kind: 'text', value: () => 'b' } as const
    const another = await sheetWorkbook({ sheet: 'Other', marks: [], columns: [column], rows: [1] })
    for (const [bytes, message] of [
      [Buffer.from('%PDF-1.4'), 'a PDF'],
      [another, 'No sheet of the file is the permanence tracker'],
    ] as const) {
      const { status, body } = await preview(bytes)
      expect([status, body.includes(message)]).toEqual([422, true])
    }
  })

  it('is for those who record', async () => {
    const analyst = await test.person({ roles: ['performance analyst'] })
    expect((await app.get(analyst, '/permanence/bring-back')).status).toBe(403)
    expect((await preview(await edited({}), analyst)).status).toBe(403)
    expect((await app.get(manager, '/permanence/bring-back')).body).toContain('See what it would change')
  })

  it('keeps the two decisions of two days, and gives a sheet of an earlier day no version', async () => {
    const before = (await now()).entries.filter(({ kind }) => kind === 'plan').length
    const shown = await preview(
      await edited({
        'MU-1': { plan: 'special guardianship', 'plan-on': '2020-11-20', parallel: 'long-term fostering' },
      }),
    )
    expect((await apply(shown.body)).status).toBe(303)
    const { entries, stands } = await now()
    expect(entries.filter(({ kind }) => kind === 'plan')).toHaveLength(before + 1)
    expect(stands.plan).toMatchObject({ route: 'special guardianship', parallel: 'long-term fostering' })
  })

  it('records its own action beside one that somebody else recorded meanwhile', async () => {
    const bytes = await edited({
      'MU-2': { action: 'Mine', owner: 'Team Manager (made up)', due: '2020-12-01' },
    })
    const [second] = (await test.as(manager, childrenInCare)).filter(
      ({ facts }) => facts.councilId === 'MU-2',
    )
    const theirs = madeEntry({
      kind: 'action',
      on: isoDate('2020-11-23'),
      dueOn: isoDate('2020-11-30'),
      words: 'Theirs',
      postId: post,
    })
    const id = second?.childId ?? 0
    await test.as(manager, (tx) => recordEntry(tx, { childId: id, kind: 'action' }, theirs))
    const shown = await preview(bytes)
    const names = [...shown.body.matchAll(/name="(choice-\d+-[a-z-]+)"/g)].map(([, name = '']) => name)
    expect((await apply(shown.body, Object.fromEntries(names.map((name) => [name, 'yours'])))).status).toBe(
      303,
    )
    const { stands } = await test.as(manager, (tx) => trackedChild(tx, id))
    expect(stands.openActions.map(({ words }) => words).toSorted()).toEqual(['Mine', 'Theirs'])
  })
})
