import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import { governanceDuties } from '../duties.ts'
import type { BodyId } from '../ids.ts'
import { recordMeeting } from '../store/meetings.ts'
import { recordReportingLine } from '../store/reporting-lines.ts'
import { madeBody, recorded } from '../testing/made-body.ts'
import { escalationItems } from './agenda-items.ts'
import { escalate, escalations } from './store.ts'

const on = (name: string, day: string) => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}
const versionIn = (body: string): string => /name="_version" value="(\d+)"/.exec(body)?.[1] ?? ''

/** Today is 24 November 2020. A group reports to a board, the board to Cabinet; another group stands apart. */
describe('asking up the line', () => {
  let test: TestRecord
  let app: TestApp
  let democratic: Asking
  let chair: Asking
  let member: Asking
  let boardChair: Asking
  let director: Asking
  const ids: BodyId[] = []
  const postIds: number[] = []

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    democratic = await test.person({ roles: ['democratic services'] })
    chair = await test.person({ roles: ['head of service'], posts: ['Group chair'] })
    boardChair = await test.person({ roles: ['board member'], posts: ['Board chair'] })
    director = await test.person({ roles: ['director'] })
    member = await test.person({ roles: ['team manager'], posts: ['Group member'] })
    const { rows } = await test.admin.query<{ id: number }>('select id from access.post order by id')
    postIds.push(...rows.map(({ id }) => id))
    const [groupChair, boardPost, groupMember = 0] = postIds
    await test.as(setUp, async (tx) => {
      ids.push(
        await recorded(
          tx,
          madeBody({ name: 'Group', chairPostId: groupChair, memberPostIds: [groupMember] }),
        ),
      )
      ids.push(
        await recorded(tx, madeBody({ name: 'Board', kind: 'improvement board', chairPostId: boardPost })),
      )
      ids.push(await recorded(tx, madeBody({ name: 'Cabinet', kind: 'executive', inPublic: true })))
      ids.push(await recorded(tx, madeBody({ name: 'Apart' })))
      const [group, board, cabinet] = [of(0), of(1), of(2)]
      await recordReportingLine(tx, { fromId: group, toId: board, kind: 'reports to', what: 'practice' })
      await recordReportingLine(tx, { fromId: board, toId: cabinet, kind: 'reports to', what: 'progress' })
    })
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  function of(index: number): BodyId {
    const id = ids[index]
    if (id === undefined) throw new Error('It was made')
    return id
  }
  const form = (changed: Readonly<Record<string, string>> = {}) => ({
    from: String(of(0)),
    to: String(of(1)),
    source: 'exception',
    sourceWords: 'Three <reviews> were not held',
    asked: 'To find two reviewing officers',
    by: String(postIds[0]),
    ...on('on', '2020-11-10'),
    ...on('answerBy', '2020-11-20'),
    ...changed,
  })
  const asked = async (changed: Readonly<Record<string, string>> = {}, who: Asking = chair) => {
    const { status, location = '' } = await app.post(who, '/governance/escalations', form(changed))
    expect(status).toBe(303)
    return location
  }

  it('is red on both bodies and in the log, and a duty of both, once its day has passed', async () => {
    const at = await asked()
    for (const path of [
      at,
      `/governance/bodies/${of(0)}`,
      `/governance/bodies/${of(1)}`,
      '/governance/actions',
      '/governance/escalations',
    ])
      expect([path, (await app.get(member, path)).body.includes('Unanswered')]).toEqual([path, true])
    expect((await app.get(member, at)).body).toContain('Three &lt;reviews> were not held')
    expect((await app.get(member, '/governance/actions')).body).toContain('1 of them unanswered')
    const owed = (await test.as(setUp, governanceDuties)).filter(({ href }) => href === at)
    expect(owed.map(({ ownerPostId, words }) => [ownerPostId, words.split(' ')[0]])).toEqual([
      [postIds[1], 'Answer'],
      [postIds[0], 'Take'],
    ])
  })

  it('stands on the next agenda above until it is answered, and the answer on the next one below', async () => {
    const id = await test.as(setUp, (tx) =>
      escalate(tx, {
        ...{
          fromId: of(0),
          toId: of(1),
          source: 'risk',
          sourceWords: 'A risk',
          asked: 'To hear it',
          askedByPostId: postIds[0] ?? 0,
        },
        ...{ askedOn: isoDate('2020-11-12'), answerBy: isoDate('2020-12-04') },
      }),
    )
    const made = (bodyId: BodyId, heldOn: string) =>
      test.as(setUp, async (tx) => {
        const day = isoDate(heldOn)
        const done = await recordMeeting(tx, { bodyId, heldOn: day, title: 'Meeting' })
        if (!done.ok) throw new Error(done.why)
        return { id: done.id, version: 0, bodyId, heldOn: day, title: 'Meeting' }
      })
    const [board, group] = [await made(of(1), '2020-12-03'), await made(of(0), '2020-12-09')]
    const titles = async (meeting: typeof board) =>
      escalationItems({ meeting, previous: undefined, escalations: await test.as(setUp, escalations) })
        .filter(({ source }) => source.endsWith(` ${id}`))
        .map(({ title }) => title)
    expect([await titles(board), await titles(group)]).toEqual([['Asked by Group: an answer'], []])
    const page = await app.get(boardChair, `/governance/escalations/${id}/answer`)
    const given = {
      how: 'agreed in part',
      words: 'One officer',
      ...on('on', '2020-11-24'),
      _version: versionIn(page.body),
    }
    expect(
      (await app.post(boardChair, `/governance/escalations/${id}/answer`, { ...given, words: '' })).status,
    ).toBe(422)
    expect((await app.post(boardChair, `/governance/escalations/${id}/answer`, given)).status).toBe(303)
    expect(
      (await app.post(boardChair, `/governance/escalations/${id}/answer`, { ...given, words: 'None' }))
        .status,
    ).toBe(409)
    expect([await titles(board), await titles(group)]).toEqual([[], ['Answer of Board: agreed in part']])
  })

  it('goes past a body only with the reason, and to none that does not stand above', async () => {
    const past = await app.post(chair, '/governance/escalations', form({ to: String(of(2)) }))
    expect(past.body).toContain('Enter why it goes past')
    expect(
      (await app.get(chair, await asked({ to: String(of(2)), straight: 'It costs money' }))).body,
    ).toContain('It costs money')
    const apart = await app.post(chair, '/governance/escalations', form({ to: String(of(3)) }))
    expect(apart.status).toBe(422)
    expect(apart.body).toContain('above it stand Board, Cabinet')
  })

  it('shows what was taken further, from below to the top', async () => {
    const below = await asked({ asked: 'From below' })
    const id = below.split('/').at(-1) ?? ''
    const higher = await asked(
      { from: String(of(1)), to: String(of(2)), below: id, asked: 'Taken further' },
      democratic,
    )
    expect((await app.get(member, below)).body).toContain('Taken further')
    expect((await app.get(member, higher)).body).toContain('From below')
  })

  it('is asked by whoever chairs or clerks the body, and by nobody else', async () => {
    expect((await app.post(member, '/governance/escalations', form())).status).toBe(422)
    expect(
      (await app.post(chair, '/governance/escalations', form({ from: String(of(1)), to: String(of(2)) })))
        .status,
    ).toBe(422)
    const foreign = {
      fromId: of(1),
      toId: of(2),
      source: 'risk' as const,
      sourceWords: 'x',
      asked: 'x',
      askedByPostId: postIds[0] ?? 0,
    }
    const days = { askedOn: isoDate('2020-11-10'), answerBy: isoDate('2020-11-20') }
    await expect(test.as(chair, (tx) => escalate(tx, { ...foreign, ...days }))).rejects.toThrow(
      'row-level security',
    )
    expect((await app.get(chair, '/governance/escalations/1/answer')).status).toBe(403)
    expect((await app.get(democratic, '/governance/escalations/99999')).status).toBe(404)
  })

  it('is answered by the chair or the clerk of the body that was asked, and by nobody else', async () => {
    const at = await asked({ asked: 'To be answered by the Board' })
    const answer = { how: 'agreed', words: 'It is agreed', ...on('on', '2020-11-24') }
    for (const who of [chair, member, director, democratic]) {
      expect((await app.get(who, `${at}/answer`)).status).toBe(403)
      expect((await app.post(who, `${at}/answer`, { ...answer, _version: '1' })).status).toBe(403)
      expect((await app.get(who, at)).body).not.toContain('Record the answer')
    }
    expect((await app.get(member, at)).body).toContain('None yet: Board answers, by Board chair')
    const id = Number(at.split('/').at(-1))
    const { version } = await test.as(setUp, async (tx) => ({
      version: (await escalations(tx)).find((each) => each.id === id)?.version ?? 0,
    }))
    await expect(
      test.as(director, (tx) =>
        sql`update governance.escalation set answer = 'agreed', answer_words = 'Mine', answered_on = '2020-11-24'
            where id = ${id} and known_from = ${version}`.execute(tx.db),
      ),
    ).rejects.toThrow('answered by the body that was asked')
    const form = (await app.get(boardChair, `${at}/answer`)).body
    const given = { ...answer, _version: versionIn(form) }
    expect((await app.post(boardChair, `${at}/answer`, given)).status).toBe(303)
    expect((await app.get(member, at)).body).toContain('agreed, 24 November 2020: It is agreed')
  })

  it('is answered for Cabinet by whoever records its outcomes, and for a body without chair by who keeps governance', async () => {
    const cabinet = await asked({ from: String(of(1)), to: String(of(2)), asked: 'Cabinet?' }, democratic)
    expect((await app.get(democratic, `${cabinet}/answer`)).status).toBe(200)
    expect((await app.get(boardChair, `${cabinet}/answer`)).status).toBe(403)
    expect((await app.get(member, cabinet)).body).toContain('by whoever records its outcomes')
    await test.as(setUp, (tx) =>
      sql`update access.post_holder set until_on = '2020-11-20' where post_id = ${postIds[1]}`.execute(tx.db),
    )
    const board = await asked({ asked: 'Nobody chairs it' })
    expect((await app.get(democratic, `${board}/answer`)).status).toBe(200)
    expect((await app.get(member, board)).body).toContain('since nobody holds its chair')
  })

  it('stays as it was asked, whoever asks the database', async () => {
    await expect(
      test.admin.query(`update governance.escalation set answer_by = '2021-01-01'`),
    ).rejects.toThrow('stays as it was asked')
  })
})
