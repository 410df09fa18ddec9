import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../../access/index.ts'
import type { TestApp } from '../../../app/testing/test-app.ts'
import { testApp } from '../../../app/testing/test-app.ts'
import type { TestRecord } from '../../../app/testing/test-record.ts'
import { testRecord } from '../../../app/testing/test-record.ts'
import { isoDate } from '../../../kernel/index.ts'
import { trackedChild } from '../store/children.ts'
import { changeEntry } from '../store/writing.ts'
import { childInCare } from '../testing/children-in-care.ts'
import type { SheetEdits } from '../testing/edited-sheet.ts'
import { editedSheet, hidden } from '../testing/edited-sheet.ts'

type Fields = Readonly<Record<string, string>>

const boxes = (day: string): Fields => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { 'on-day': date, 'on-month': month, 'on-year': year }
}

/** Born on 3 May 2018, in care from January to June 2019, and again from 1 September 2020; today is 24 November 2020. */
describe('an entry of a day before the child’s birth, or before care', () => {
  let test: TestRecord
  let app: TestApp
  let manager: Asking
  let child: number
  let unknown: number
  let toBeBorn: number
  let post: string
  let officer: Asking
  let officerPost: string

  const born = (id: number, day: string) =>
    test.admin.query(
      `insert into children.details (child_id, fingerprint, valid_from, known_from, born_on)
       values ($1, 1, '2012-01-01', 1, $2)`,
      [id, day],
    )

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    manager = await test.person({ roles: ['team manager'], team: 'North', posts: ['Team Manager (made up)'] })
    post = String((await test.admin.query<{ id: number }>('select id from access.post')).rows[0]?.id ?? 0)
    officer = await test.person({
      roles: ['independent reviewing officer'],
      posts: ['Reviewing officer (made up)'],
    })
    officerPost = String(
      (await test.admin.query<{ id: number }>('select max(id) as id from access.post')).rows[0]?.id ?? 0,
    )
    const care = { entered_care_on: '2020-09-01', placement_type: 'U4', placed_on: '2020-09-01' }
    child = await childInCare(test, { councilId: 'MU-1', team: 'North', care })
    unknown = await childInCare(test, { councilId: 'MU-2', team: 'North', care: { placement_type: 'U4' } })
    toBeBorn = await childInCare(test, { councilId: 'MU-3', team: 'North', care: { placement_type: 'U4' } })
    await born(child, '2018-05-03')
    await born(toBeBorn, '2020-12-24')
    await test.admin.query(
      `insert into children.care (child_id, fingerprint, valid_from, valid_to, known_from, entered_care_on, left_care_on)
       values ($1, 2, '2011-01-01', '2012-01-01', 1, '2019-01-10', '2019-06-20')`,
      [child],
    )
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  const fields = (on: string, changed: Fields = {}): Fields => ({
    ...boxes(on),
    code: 'agreed',
    route: 'long-term fostering',
    parallel: 'kinship care',
    place: 'legal planning meeting',
    postId: post,
    words: 'Typed with care',
    ...changed,
  })
  const record = (kind: string, on: string, changed: Fields = {}, of = child) =>
    kind === 'officer-view'
      ? app.post(officer, `/permanence/${of}/record/${kind}`, fields(on, { postId: officerPost, ...changed }))
      : app.post(manager, `/permanence/${of}/record/${kind}`, fields(on, changed))
  const step = (code: string) => ({ code, place: '' })
  const view = { code: 'agrees with the plan' }
  const due = { 'dueOn-day': '1', 'dueOn-month': '12', 'dueOn-year': '2020' }
  const barrier = { code: 'waiting for court' }

  it.each<readonly [string, string, Fields, string]>([
    ['plan', '2018-05-02', {}, 'The child was born on 3 May 2018'],
    ['meeting', '2017-05-02', {}, 'The child was born on 3 May 2018'],
    ['barrier', '2018-05-02', barrier, 'The child was born on 3 May 2018'],
    ['officer-view', '2020-08-31', view, 'Care began on 1 September 2020, and this happens in care alone'],
    ['step', '2020-08-31', step('long-term match agreed'), 'this happens in care alone'],
    ['step', '2020-08-31', step('moved in to stay'), 'this happens in care alone'],
    ['step', '2020-08-31', step('celebrated with the child'), 'this happens in care alone'],
    ['step', '2019-07-01', step('life-story work began'), 'this happens in care alone'],
    ['step', '2020-05-11', step('assessment of carers began'), 'What was before 12 May 2020 is too long ago'],
    ['plan', '2020-05-11', {}, 'What was before 12 May 2020 is too long ago'],
    ['meeting', '2019-07-01', {}, 'What was before 12 May 2020 is too long ago'],
    ['action', '2020-05-11', due, 'What was before 12 May 2020 is too long ago'],
    ['plan', '2020-08-31', { place: 'looked-after review' }, 'no looked-after review is held before it'],
    ['plan', '2020-11-25', {}, 'The day must be today or in the past'],
  ])('refuses a %s of %s with %o, and keeps what was typed', async (kind, on, changed, message) => {
    const before = (await test.as(manager, (tx) => trackedChild(tx, child))).entries.length
    const { status, body } = await record(kind, on, changed)
    expect([status, body.includes(message)]).toEqual([422, true])
    if (kind !== 'barrier' || changed.words === undefined) expect(body).toContain('Typed with care')
    expect((await test.as(manager, (tx) => trackedChild(tx, child))).entries).toHaveLength(before)
  })

  it.each<readonly [string, string, Fields]>([
    ['plan', '2020-05-12', {}],
    ['plan', '2020-08-31', { code: 'proposed' }],
    ['meeting', '2020-08-31', {}],
    ['action', '2020-08-31', due],
    ['barrier', '2020-08-31', barrier],
    ['step', '2020-08-31', step('assessment of carers began')],
    ['step', '2020-08-31', step('family finding began')],
    ['step', '2020-08-31', step('order applied for')],
    ['step', '2020-09-01', step('long-term match agreed')],
    ['officer-view', '2020-09-01', view],
    // In the earlier period of care, from its first day to its last.
    ['officer-view', '2019-01-10', view],
    ['step', '2019-06-20', step('moved in to stay')],
    ['plan', '2019-03-01', { place: 'looked-after review' }],
  ])('takes a %s of %s with %o', async (kind, on, changed) => {
    expect((await record(kind, on, changed)).status).toBe(303)
  })

  it('refuses nothing for what is not known: the start of care, or a birth that is only expected', async () => {
    for (const of of [unknown, toBeBorn])
      expect((await record('step', '2016-05-02', step('long-term match agreed'), of)).status).toBe(303)
  })

  it('asks nothing of a day that stands already, and asks again once it is changed', async () => {
    const actionNow = async () => {
      const { entries } = await test.as(manager, (tx) => trackedChild(tx, child))
      return entries.find(({ kind }) => kind === 'action')
    }
    const action = await actionNow()
    if (!action) throw new Error('An action was recorded')
    // As a list leaves it that has the start of care corrected.
    await test.as(manager, (tx) => changeEntry(tx, action, { ...action, on: isoDate('2019-09-05') }))
    const entry = await actionNow()
    const correct = (on: string) =>
      app.post(manager, `/permanence/${child}/entries/${entry?.id ?? 0}`, {
        ...fields(on, due),
        ...{ reason: 'Done', _version: String(entry?.version ?? '') },
      })
    expect((await correct('2019-09-06')).status).toBe(422)
    expect((await correct('2019-09-05')).status).toBe(303)
  })

  it('is named in the preview of a sheet with what was expected, and its row is left out', async () => {
    const edits: SheetEdits = {
      'MU-1': { 'match-on': '2020-08-31', 'plan-on': '2018-01-05' },
      'MU-2': { 'book-on': '2020-08-31' },
    }
    const bytes = await editedSheet(test, manager, edits)
    const shown = await app.upload(manager, '/permanence/bring-back', {
      field: 'sheet',
      name: 'permanence.xlsx',
      bytes,
    })
    expect(shown.body).toContain('1 with 1 change, 1 left out')
    expect(shown.body).toContain('a day on or after 1 September 2020, when care began: this happens in care')
    expect(shown.body).toContain('a day on or after 3 May 2018, when the child was born')
    const applied = await app.post(manager, '/permanence/bring-back/apply', {
      sha256: hidden(shown.body, 'sha256'),
      fileName: 'permanence.xlsx',
      changes: hidden(shown.body, 'changes'),
    })
    expect(applied.status).toBe(303)
    const later = await editedSheet(test, manager, { 'MU-1': { 'celebrated-on': '2031-01-01' } })
    const future = await app.upload(manager, '/permanence/bring-back', {
      field: 'sheet',
      name: 'permanence.xlsx',
      bytes: later,
    })
    expect(future.body).toContain('today or a day in the past')
  })
})
