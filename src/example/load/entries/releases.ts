import type { Measure } from '../../../indicators/index.ts'
import { boardFrame, offered, preparedForBoard, preparedForPublic } from '../../../indicators/index.ts'
import type { RecordNeeds } from '../../../access/index.ts'
import { releases } from '../../content/scorecards/releases.ts'
import { exampleCouncil } from '../../council.ts'
import type { Desk } from './desk.ts'

interface Counted {
  readonly record: RecordNeeds
  readonly measures: readonly Measure[]
}

/** Figures go out by the two doors there are: suppressed to the public, true and named to the board. */
export async function makeReleases(desk: Desk, counted: Counted): Promise<void> {
  await releaseToPublic(desk, counted)
  await releaseToBoard(desk, counted)
}

const about = (title: string, audience: string) => ({
  title,
  audience,
  asAt: exampleCouncil.today,
  releasedOn: exampleCouncil.today,
  by: releases.by,
})

const sitting = (what: string) => ({ by: releases.by, on: exampleCouncil.today, what })

async function releaseToPublic(desk: Desk, counted: Counted): Promise<void> {
  const { title, audience, without } = releases.toPublic
  const may = await desk.see(releases.by, (tx) => offered(tx, counted.measures))
  const chosen = may.measures.map(({ id }) => id).filter((id) => !without.some((left) => left === id))
  const prepared = await preparedForPublic(counted, about(title, audience), new Set(chosen))
  await desk.sit(sitting(`figures released to the public: ${title}`), async (tx) => {
    const done = await prepared.release(tx)
    return done.ok ? { ok: true, goTo: `/released/public/${done.releaseId}` } : { ok: false }
  })
}

async function releaseToBoard(desk: Desk, counted: Counted): Promise<void> {
  const { title, audience, members } = releases.toBoard
  const named = new Set(members.map(desk.person))
  const { people, frame } = await desk.see(releases.by, async (tx) => ({
    ...(await offered(tx, counted.measures)),
    frame: await boardFrame(tx, counted.measures),
  }))
  const prepared = await preparedForBoard(
    counted,
    about(title, audience),
    frame,
    people.filter(({ id }) => named.has(id)),
  )
  await desk.sit(sitting(`figures released to the board: ${title}`), async (tx) => {
    const done = await prepared.release(tx)
    return done.ok ? { ok: true, goTo: `/released/board/${done.releaseId}` } : { ok: false }
  })
}
