import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import type { AgendaItem } from '../agenda/model.ts'
import { agendaItems } from '../agenda/store.ts'
import type { BodyId, MeetingId } from '../ids.ts'
import { recordMeeting } from '../store/meetings.ts'
import { madeBody, recorded } from './made-body.ts'

/** A board with a chair, a member and a partner, its meetings, and who else looks on. */
export interface Sitting {
  readonly test: TestRecord
  readonly app: TestApp
  readonly democratic: Asking
  readonly chair: Asking
  readonly member: Asking
  readonly stranger: Asking
  readonly board: BodyId
  readonly other: BodyId
  readonly october: MeetingId
  readonly november: MeetingId
  readonly december: MeetingId
  readonly post: (title: string) => number
}

export const at = (id: MeetingId): string => `/governance/meetings/${id}`

export async function held(test: TestRecord, bodyId: BodyId, heldOn: string): Promise<MeetingId> {
  const done = await test.as(setUp, (tx) =>
    recordMeeting(tx, { bodyId, heldOn: isoDate(heldOn), title: `Meeting of ${heldOn}` }),
  )
  if (!done.ok) throw new Error(done.why)
  return done.id
}

export async function itemOf({ test }: Sitting, meeting: MeetingId, title: string): Promise<AgendaItem> {
  const item = (await test.as(setUp, (tx) => agendaItems(tx, meeting))).find((each) => each.title === title)
  if (!item) throw new Error(`There is no item ${title}`)
  return item
}

/** Puts an item on an agenda by its form. */
export async function added(sitting: Sitting, meeting: MeetingId, title: string): Promise<AgendaItem> {
  const { app, democratic } = sitting
  const { status } = await app.post(democratic, `${at(meeting)}/agenda/add`, {
    topic: title,
    note: '',
    post: '',
  })
  if (status !== 303) throw new Error(`It was answered with ${status}`)
  return itemOf(sitting, meeting, title)
}

/** A decision's form as it is sent. */
export const decisionForm = (changed: Readonly<Record<string, string>> = {}) => ({
  words: 'That it be <done> & reported.',
  outcome: 'agreed',
  reasons: 'It is needed.',
  alternatives: 'To wait: rejected.',
  referredTo: '',
  'deferredUntil-day': '',
  'deferredUntil-month': '',
  'deferredUntil-year': '',
  about: '',
  paper: '',
  ...changed,
})

async function people(test: TestRecord) {
  const board = (post: string) => test.person({ roles: ['board member'], posts: [post] })
  const all = {
    democratic: await test.person({ roles: ['democratic services'] }),
    chair: await board('Board chair'),
    member: await board('Member'),
    stranger: await board('Stranger'),
  }
  const { rows } = await test.admin.query<{ id: number; title: string }>('select id, title from access.post')
  const posts = new Map(rows.map(({ id, title }) => [title, id]))
  return { ...all, post: (title: string) => posts.get(title) ?? 0 }
}

/** Made once for a file of tests. The clock stands on 24 November 2020. */
export async function madeSitting(): Promise<Sitting> {
  const test = await testRecord()
  const app = await testApp(test)
  const who = await people(test)
  const board = await test.as(setUp, (tx) =>
    recorded(
      tx,
      madeBody({
        name: 'Improvement Board',
        kind: 'improvement board',
        chairPostId: who.post('Board chair'),
        memberPostIds: [who.post('Member')],
        partners: ['Police'],
        rules: { quorum: 2, papersDays: 5, draftDays: 3 },
      }),
    ),
  )
  const other = await test.as(setUp, (tx) => recorded(tx, madeBody({ name: 'Commissioning Group' })))
  return {
    ...{ test, app, board, other },
    ...who,
    october: await held(test, board, '2020-10-22'),
    november: await held(test, board, '2020-11-20'),
    december: await held(test, board, '2020-12-03'),
  }
}
