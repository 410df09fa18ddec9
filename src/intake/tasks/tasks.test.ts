import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RunningProcess } from '../../app/testing/processes.ts'
import { parentOf, processesNow, readerFolder } from '../../app/testing/processes.ts'
import { setUp } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import { annexReadersAtHand } from '../annex-a/index.ts'
import { receiveExtract } from '../store/receive.ts'
import type { IntakeSite } from '../testing/intake-site.ts'
import { intakeSite, until, workbookOfAnother, workbookOn } from '../testing/intake-site.ts'
import { builtProgram } from '../../program/index.ts'
import { hostileFiles } from '../../workbook/testing/hostile-files.ts'
import type { Tasks } from './tasks.ts'
import { KeptReadings } from './kept-readings.ts'
import { tasksOf } from './tasks.ts'

const reader = builtProgram(new URL('../annex-a/child.ts', import.meta.url))

/** Numbers of our own processes that read this extract: other files of tests, in the same process, have readers of extracts of their own. */
const readersOf = (extract: Buffer): readonly number[] =>
  processesNow()
    .filter(({ command }) => command.includes(reader))
    .filter((each) => uploadOf(each).equals(extract))
    .filter((each) => parentOf(each) === process.pid)
    .map(({ pid }) => pid)

/** The file that a reader was given; nothing where it was given none, or has ended meanwhile. */
function uploadOf(each: RunningProcess): Buffer {
  const folder = readerFolder(each)
  try {
    return folder === undefined ? Buffer.alloc(0) : readFileSync(`${folder}/upload`)
  } catch {
    return Buffer.alloc(0)
  }
}

describe('work beside the requests', () => {
  let site: IntakeSite
  const faults: unknown[] = []
  const others: Tasks[] = []
  beforeAll(async () => {
    site = await intakeSite()
    // Its own server looks once as it starts, and would take what is left for others.
    await site.app.app.intakeTasks.idle()
  })
  afterAll(async () => {
    await Promise.all(others.map((tasks) => tasks.stop()))
    await site.close()
  })

  /** Another server on the same database. */
  const anotherServer = (): Tasks => {
    const tasks = tasksOf({
      record: site.test.record,
      typed: [],
      readers: annexReadersAtHand((error) => faults.push(error)),
      readings: new KeptReadings(),
      onFault: (fault) => faults.push(fault),
      runRetention: () => Promise.resolve({ ok: false, cameTo: 'No plan is carried out here.' }),
    })
    others.push(tasks)
    return tasks
  }
  /** A file that was received and not begun: the server was stopped just then. */
  const left = async (day: string, who = site.analyst): Promise<number> => {
    const sent = {
      bytes: workbookOn(day),
      fileName: 'left.xlsx',
      asAt: isoDate(day),
      askedBy: who.personId,
    }
    const { id } = await site.test.as(who, (tx) => receiveExtract(tx, sent))
    return id
  }
  const pageOf = (id: number) => site.app.get(site.analyst, `/intake/${id}`)

  it('that is waiting says so, and its page loads itself again until the reader stops that', async () => {
    const first = await left('2026-10-05')
    const second = await left('2026-10-06')
    const { body, headers } = await pageOf(second)
    expect(body).toContain('Waiting for its turn: 1 task before it')
    expect(headers.refresh).toBe(`3; url=/intake/${second}`)
    const still = await site.app.get(site.analyst, `/intake/${second}?refresh=off`)
    expect(still.headers.refresh).toBeUndefined()
    const server = anotherServer()
    server.wake()
    await server.idle()
    for (const id of [first, second])
      await until(async () => (await pageOf(id)).body.includes('Checked, not applied'))
  })

  it('is done by one server when several look for it at once', async () => {
    const id = await left('2026-10-07')
    const servers = [anotherServer(), anotherServer()]
    for (const server of servers) server.wake()
    await Promise.all(servers.map((server) => server.idle()))
    expect((await pageOf(id)).body).toContain('Checked, not applied')
    const { rows } = await site.test.admin.query(
      'select attempts, state from intake.task where import_id = $1',
      [id],
    )
    expect(rows).toEqual([{ attempts: 1, state: 'done' }])
  })

  it('that a stopping server leaves is taken up by the next, and nothing of it was kept', async () => {
    const id = await left('2026-10-08')
    const stopping = anotherServer()
    stopping.wake()
    await until(async () => (await site.count('intake.task', `import_id = ${id} and attempts = 1`)) === 1)
    await stopping.stop()
    expect(await site.count('intake.task', `import_id = ${id} and state = 'waiting'`)).toBe(1)
    expect(await site.count('intake.problem', `import_id = ${id}`)).toBe(0)
    const next = anotherServer()
    next.wake()
    await next.idle()
    expect((await pageOf(id)).body).toContain('Checked, not applied')
  })

  it('that fails inside its transaction changes nothing, says so, and may be asked for again', async () => {
    const id = await left('2026-10-09')
    const server = anotherServer()
    server.wake()
    await server.idle()
    await site.test.admin.query(
      `create function children.break() returns trigger language plpgsql as $$ begin raise 'made up'; end $$;
       create trigger break before insert on children.summary execute function children.break()`,
    )
    await site.decide(`/intake/${id}`, 'apply')
    const { body } = await site.settled(`/intake/${id}`)
    expect(body).toContain('this is a fault in the product')
    expect(body).toContain('Checked, not applied')
    expect(await site.count('children.child')).toBe(0)
    await site.test.admin.query('drop trigger break on children.summary; drop function children.break()')
    await site.decide(`/intake/${id}`, 'apply')
    expect((await site.settled(`/intake/${id}`)).body).toContain('In the record')
  })

  it('ends with a sentence when the process that reads is killed', async () => {
    const extract = workbookOfAnother('2026-10-12')
    const sent = await site.send(extract, '2026-10-12')
    await until(
      async () =>
        readersOf(extract).length > 0 ||
        (await pageOf(Number(/\d+/.exec(sent.location ?? '')?.[0]))).body.includes('Checked'),
    )
    const pids = readersOf(extract)
    expect(pids.length).toBeGreaterThan(0)
    for (const pid of pids) process.kill(pid, 'SIGKILL')
    const { body } = await site.settled(sent.location)
    expect(body).toContain('Cannot be read')
    expect((await site.decide(sent.location ?? '', 'check')).status).toBe(303)
    expect((await site.settled(sent.location)).body).toContain('Checked, not applied')
  })

  it('is not done for somebody who may not do it any more', async () => {
    const leaver = await site.test.person({ roles: ['performance analyst'] })
    const id = await left('2026-10-13', leaver)
    await site.test.as(setUp, (tx) =>
      sql`update access.role_held set until_on = '2026-11-23' where person_id = ${leaver.personId}`.execute(
        tx.db,
      ),
    )
    const server = anotherServer()
    server.wake()
    await server.idle()
    expect((await pageOf(id)).body).toContain('may not do this any more')
  })

  it('is given up after it stopped the server again and again', async () => {
    const id = await left('2026-10-14')
    await site.test.as(site.analyst, (tx) =>
      sql`update intake.task set attempts = 5 where import_id = ${id}`.execute(tx.db),
    )
    const server = anotherServer()
    server.wake()
    await server.idle()
    expect((await pageOf(id)).body).toContain('stopped before its end each time')
  })

  it('gives a hostile file its sentence, and the server goes on', async () => {
    const sent = await site.send(
      hostileFiles['an entity from outside']?.[0]() ?? Buffer.alloc(0),
      '2026-10-15',
    )
    const { body } = await site.settled(sent.location)
    expect(body).toContain('Cannot be read')
    expect(body).toContain('which no workbook needs. Open it in Excel, save it under a new name')
    expect(body).not.toContain('root:')
    expect((await site.app.get(site.analyst, '/intake')).status).toBe(200)
  })

  it('heard of no fault of its own', () => expect(faults).toEqual([]))
})
