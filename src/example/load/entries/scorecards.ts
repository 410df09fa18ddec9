import { teams } from '../../../access/index.ts'
import {
  bringIn,
  readPublished,
  recordBaseline,
  say,
  sayOurAuthority,
  setTarget,
} from '../../../indicators/index.ts'
import type { PostTitle } from '../../content/people.ts'
import { authority, publishedFiles } from '../../content/scorecards/published.ts'
import type { ExampleCommentary } from '../../content/scorecards/said.ts'
import { commentary } from '../../content/scorecards/said.ts'
import { baselines, targets } from '../../content/scorecards/targets.ts'
import type { Desk } from './desk.ts'

const analyst: PostTitle = 'Performance Analyst'

/** What stands beside the measures: what is aimed at, what is usual, what others have, and what is said of it. */
export async function layBesideMeasures(desk: Desk): Promise<void> {
  await bringInFigures(desk)
  for (const { measure, post, ...target } of targets)
    await desk.sit({ by: analyst, on: target.from, what: `target of ${measure}` }, async (tx) => {
      const saved = await setTarget(tx, measure, { ...target, postId: desk.post(post) })
      return saved.ok ? { ok: true, goTo: `/measures/${measure}` } : { ok: false }
    })
  for (const { measure, on, ...baseline } of baselines)
    await desk.sit({ by: analyst, on, what: `baseline of ${measure}` }, async (tx) => {
      const saved = await recordBaseline(tx, measure, baseline)
      return saved.ok ? { ok: true, goTo: `/measures/${measure}` } : { ok: false }
    })
  for (const said of commentary) await comment(desk, said)
}

async function bringInFigures(desk: Desk): Promise<void> {
  for (const { fileName, text, broughtInOn, ...published } of publishedFiles) {
    const bytes = Buffer.from(text)
    const read = await readPublished(bytes, fileName)
    if (!read.ok) throw new Error(`The example's ${fileName} is refused: ${read.sentence}`)
    await desk.sit({ by: analyst, on: broughtInOn, what: `published figures: ${fileName}` }, async (tx) => {
      await bringIn(tx, { ...published, bytes, fileName, file: read.file })
      await sayOurAuthority(tx, authority, 0)
      return { ok: true, goTo: '/measures/benchmarks' }
    })
  }
}

async function comment(desk: Desk, said: ExampleCommentary): Promise<void> {
  const { audience, enteredBy, on, post, ...words } = said
  const name = typeof audience === 'string' ? undefined : audience.team
  const what = `commentary on ${said.measure} for ${name ?? (typeof audience === 'string' ? audience : '')}`
  await desk.sit({ by: enteredBy, on, what }, async (tx) => {
    const teamId = (await teams(tx)).find((team) => team.name === name)?.id ?? null
    const of = typeof audience === 'string' ? audience : 'team'
    const saved = await say(tx, 0, { ...words, audience: of, teamId, postId: desk.post(post) })
    return saved.ok ? { ok: true, goTo: `/measures/scorecard/${of}` } : { ok: false }
  })
}
