import { beforeEntering } from '../../../children/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { EntryValues } from '../../../trackers/permanence/index.ts'
import { recordEntry } from '../../../trackers/permanence/index.ts'
import type { ExampleEntry, Sitting } from '../../content/entries/entry.ts'
import { permanenceSittings } from '../../content/entries/plans.ts'
import { exampleCouncil } from '../../council.ts'
import type { Chosen, Desk } from './desk.ts'
import { seen } from './desk.ts'

/** The day of an entry about this child; none where there was no review yet. */
const dayOf = ({ on }: ExampleEntry, { latestReviewOn }: Chosen): IsoDate | undefined =>
  on === 'the latest review' ? latestReviewOn : on

const valuesOf = (entry: ExampleEntry, on: IsoDate, desk: Desk): EntryValues => ({
  on,
  endedOn: entry.endedOn,
  dueOn: entry.dueOn,
  postId: entry.post && desk.post(entry.post),
  code: entry.code,
  route: entry.route,
  parallel: entry.parallel,
  place: entry.place,
  words: entry.words ?? '',
})

/** Nothing can have been recorded of a period of care before it began. */
const within = (on: IsoDate, { enteredCareOn }: Chosen): boolean =>
  enteredCareOn !== undefined && on >= enteredCareOn

async function record(desk: Desk, { about, by, entries }: Sitting): Promise<void> {
  const chosen = desk.chosen(about)
  if (!chosen) return
  const what = `permanence of ${chosen.councilId}, by ${by}`
  await desk.sit({ by, on: exampleCouncil.today, what }, async (tx) => {
    const childId = await seen(tx, chosen)
    if (childId === undefined) return { ok: false }
    await beforeEntering(tx)
    for (const entry of entries) {
      const on = dayOf(entry, chosen)
      if (on !== undefined && within(on, chosen))
        await recordEntry(tx, { childId, kind: entry.kind }, valuesOf(entry, on, desk))
    }
    return { ok: true, goTo: `/permanence/${childId}` }
  })
}

/** What managers and the reviewing officer recorded in the permanence tracker. */
export async function recordPermanence(desk: Desk): Promise<void> {
  for (const sitting of permanenceSittings) await record(desk, sitting)
}
