import { describe, expect, it } from 'vitest'
import { publishedRules } from '../../clocks/index.ts'
import { isoDate } from '../../kernel/index.ts'
import type { BodyRules } from '../body-rules.ts'
import type { BodyKind } from '../model.ts'
import { bodyNumber } from '../testing/made-calendar.ts'
import type { DeadlineKind } from './deadlines.ts'
import { deadlinesOf } from './deadlines.ts'

const all = (heldOn: string, kind: BodyKind, inPublic: boolean, rules: Partial<BodyRules> = {}) =>
  deadlinesOf({ heldOn: isoDate(heldOn) }, bodyNumber(1, { kind, inPublic, rules }), publishedRules)

const days = (...asked: Parameters<typeof all>) =>
  Object.fromEntries(all(...asked).map(({ kind, on }) => [kind, on])) satisfies Partial<
    Record<DeadlineKind, unknown>
  >

describe('the deadlines of a Cabinet', () => {
  it.each([
    ['in June', '2020-06-16', { papers: '2020-06-08', notice: '2020-05-18', callIn: '2020-06-23' }],
    [
      'after Christmas: neither it nor the day in place of Boxing Day nor New Year counts',
      '2021-01-05',
      { papers: '2020-12-23', notice: '2020-12-07', callIn: '2021-01-12' },
    ],
    [
      'after Easter: Good Friday and Easter Monday are left out',
      '2020-04-16',
      { papers: '2020-04-06', notice: '2020-03-18', callIn: '2020-04-23' },
    ],
    [
      'before Christmas: call-in runs over it',
      '2020-12-22',
      { papers: '2020-12-14', notice: '2020-11-23', callIn: '2020-12-31' },
    ],
    [
      'after a bank holiday that was moved: Friday 8 May 2020',
      '2020-05-12',
      { papers: '2020-05-01', notice: '2020-04-13', callIn: '2020-05-19' },
    ],
  ])('%s', (_name, heldOn, { papers, notice, callIn }) => {
    expect(days(heldOn, 'executive', true)).toMatchObject({
      papers,
      'notice of key decisions': notice,
      'call-in': callIn,
    })
  })

  it('has call-in run from the day on which its decisions are published, where that is set', () => {
    const found = days('2020-12-15', 'executive', true, { decisionsDays: 2 })
    expect(found).toMatchObject({ decisions: '2020-12-17', 'call-in': '2020-12-24' })
  })

  it('says where call-in is counted from the meeting itself, and that nobody has read the source', () => {
    const [callIn] = all('2020-12-15', 'executive', true).filter(({ kind }) => kind === 'call-in')
    expect(callIn?.why).toMatchObject({
      by: 'rule',
      note: 'No day for publishing decisions is set for this body: counted as if they were published on the day of the meeting, the earliest there is.',
      why: { rule: { checked: { evidence: 'not verified' } } },
    })
  })
})

describe('whose deadlines are the law’s', () => {
  it('a scrutiny committee publishes five clear days before, with neither notice nor call-in', () => {
    expect(Object.keys(days('2021-01-05', 'scrutiny', true)).toSorted()).toEqual(
      ['clearance', 'drafts', 'papers'].toSorted(),
    )
    expect(days('2021-01-05', 'scrutiny', true)).toMatchObject({ papers: '2020-12-23' })
  })

  it.each(['improvement board', 'practice group'] as const)(
    'an %s has the council’s own lead times, even where it lets the public in',
    (kind) => {
      const found = all('2020-12-03', kind, true, { papersDays: 5 })
      expect(found.find((each) => each.kind === 'papers')).toMatchObject({
        on: '2020-11-26',
        why: { by: 'lead time' },
      })
      expect(found.some(({ why }) => why.by === 'rule')).toBe(false)
    },
  )

  it('a body that says for itself whether the law applies is believed', () => {
    expect(days('2020-12-03', 'panel', false, { accessRules: true })).toMatchObject({
      papers: '2020-11-25',
    })
    expect(days('2020-12-03', 'executive', true, { accessRules: false, papersDays: 1 })).toMatchObject({
      papers: '2020-12-02',
    })
  })
})

describe('the council’s own lead times', () => {
  const board = { papersDays: 5, clearanceDays: 2, draftDays: 5 }

  it('are counted back from step to step, in working days', () => {
    expect(days('2020-12-03', 'improvement board', false, board)).toEqual({
      papers: '2020-11-26',
      clearance: '2020-11-24',
      drafts: '2020-11-17',
    })
  })

  it('leave Christmas out', () => {
    expect(days('2021-01-06', 'improvement board', false, board)).toEqual({
      papers: '2020-12-29',
      clearance: '2020-12-23',
      drafts: '2020-12-16',
    })
  })

  it('count drafts back from the papers where no clearance is set', () => {
    expect(days('2020-12-09', 'practice group', false, { papersDays: 3, draftDays: 3 })).toMatchObject({
      papers: '2020-12-04',
      drafts: '2020-12-01',
      clearance: undefined,
    })
  })

  it('say the sum, and say what is not set', () => {
    const found = all('2020-12-03', 'improvement board', false, board)
    const why = found.find(({ kind }) => kind === 'papers')?.why
    expect(why).toMatchObject({
      setting: '5 working days before the meeting, the council’s own lead time for this body',
    })
    expect(why?.by === 'lead time' ? why.sentences.join(' ') : '').toContain('Thursday 26 November 2020')
    expect(all('2020-12-03', 'panel', false).map(({ why }) => why)).toEqual(
      expect.arrayContaining([{ by: 'nothing', sentence: 'No lead time for papers is set for Body 1.' }]),
    )
  })

  it('of no days are the same day', () => {
    expect(days('2020-12-03', 'panel', false, { papersDays: 0 })).toMatchObject({ papers: '2020-12-03' })
  })

  it('guess nothing of a year whose bank holidays nobody knows', () => {
    const found = all('2029-03-01', 'executive', true)
    expect(found.find(({ kind }) => kind === 'papers')).toMatchObject({
      on: undefined,
      why: { by: 'nothing' },
    })
  })
})

it('stand in the order in which they fall, those without a day last', () => {
  const order = all('2020-12-15', 'executive', true, { clearanceDays: 3, decisionsDays: 2 }).map(
    ({ kind }) => kind,
  )
  expect(order).toEqual(['notice of key decisions', 'clearance', 'papers', 'decisions', 'call-in', 'drafts'])
})
