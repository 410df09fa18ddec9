import { z } from 'zod'
import { problemsOf, teams, versionsOf } from '../../../access/index.ts'
import type { ShownVersion } from '../../../design/index.ts'
import type { Audience } from '../../model/audience.ts'
import { isAudience } from '../../model/audience.ts'
import { commentaries, say } from '../../store/laid-beside.ts'
import type { CommentaryRow } from '../../tables.ts'
import type { LayField, TypedLay } from '../../views/lay-page.tsx'
import { postIn, words } from './fields.ts'
import type { Ask, AskedOf } from './laying.ts'

const fields: readonly LayField[] = [
  {
    name: 'dataSay',
    label: 'What do the data say?',
    hint: 'The story behind the figures, in two or three sentences. Name no child',
    asks: 'words',
  },
  { name: 'worries', label: 'What are we worried about?', hint: 'Leave it empty if nothing', asks: 'words' },
  {
    name: 'happensNext',
    label: 'What happens next?',
    hint: 'Who does what by when',
    asks: 'words',
  },
  { name: 'postId', label: 'Whose commentary is it?', asks: 'post' },
]

const Values = (asked: AskedOf) =>
  z.object({
    dataSay: words('Enter what the data say'),
    worries: z.string().trim(),
    happensNext: words('Enter what happens next'),
    postId: postIn(asked.posts, 'Choose the post whose commentary it is'),
  })

/** For the team that the address names; undefined where an audience has no team, or there is no such one. */
async function teamOf(asked: AskedOf, audience: Audience): Promise<number | null | undefined> {
  if (audience !== 'team') return null
  const every = await teams(asked.tx)
  return every.find(({ id }) => String(id) === asked.params.team)?.id
}

async function earlier({ tx }: AskedOf, id: number): Promise<readonly ShownVersion[]> {
  const found = await versionsOf<CommentaryRow & { known_from: number }>(tx, 'indicators.commentary', id)
  return found.map(({ row, change }) => ({
    on: change.on,
    by: change.by,
    reason: change.reason,
    says: {
      'What the data say': row.data_say,
      'What we worry about': row.worries,
      'What happens next': row.happens_next,
    },
  }))
}

/** What is said of a measure to an audience: written once, and then kept up to date. */
export const newCommentary: Ask = async (asked) => {
  const { audience = '' } = asked.params
  if (!isAudience(audience)) return undefined
  const teamId = await teamOf(asked, audience)
  if (teamId === undefined) return undefined
  const measure = asked.measure.id
  const said = (await commentaries(asked.tx)).find(
    (each) => each.measure === measure && each.audience === audience && each.teamId === teamId,
  )
  const versions = said ? await earlier(asked, said.id) : []
  const of = teamId === null ? '' : `?team=${teamId}`
  const stored: TypedLay = said
    ? {
        dataSay: said.dataSay,
        worries: said.worries,
        happensNext: said.happensNext,
        postId: String(said.postId),
      }
    : {}
  return {
    title: `Commentary for the ${audience}`,
    back: `/measures/scorecard/${audience}${of}#${measure}`,
    action: `/measures/${measure}/commentary/${audience}${of}`,
    fields,
    stored,
    version: said?.version ?? 0,
    versions,
    read: (typed, version) => {
      const given = Values(asked).safeParse(typed)
      if (!given.success) return { ok: false, problems: problemsOf(given.error) }
      return { ok: true, work: (tx) => say(tx, version, { ...given.data, measure, audience, teamId }) }
    },
  }
}
