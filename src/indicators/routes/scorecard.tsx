import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { ViewerTx } from '../../access/index.ts'
import { mayOnSome, needs, stateSeen, teams } from '../../access/index.ts'
import { scopeOf } from '../../children/index.ts'
import { page } from '../../design/index.ts'
import { Kept, NotFound } from '../../kernel/index.ts'
import { othersBeside } from '../benchmarks/store/benchmarks-of.ts'
import type { Audience } from '../model/audience.ts'
import { isAudience } from '../model/audience.ts'
import type { Measure } from '../model/measure.ts'
import type { Scorecard, ScorecardTeam } from '../model/scorecard.ts'
import { fitnessOf } from '../store/fitness.ts'
import { commentaries, laidBeside } from '../store/laid-beside.ts'
import { lookingAt, type Looking } from '../store/measure-shown.ts'
import type { ScorecardFrame } from '../store/scorecard.ts'
import { scorecardRows } from '../store/scorecard.ts'
import { ScorecardPage } from '../views/scorecard/scorecard-page.tsx'
import type { MeasuresNeeds } from './needs.ts'

const Params = z.object({ audience: z.string().catch('') })
const Query = z.object({ team: z.coerce.number().int().positive().optional().catch(undefined) })

/** So many scorecards are kept as they were worked out: of a few teams, dates and kinds of reader. */
const cardsKept = 40

/** The scorecards: one page for a team, for those who run the service, and for the board. */
export function scorecardRoutes(app: FastifyInstance, given: MeasuresNeeds): void {
  const kept = new Kept<Scorecard>(cardsKept)
  app.get('/measures/scorecard/:audience', needs('read scorecards'), async (request, reply) => {
    const { audience } = Params.parse(request.params)
    if (!isAudience(audience)) throw new NotFound()
    const asked = await askedFor(request, audience, given.measures, kept)
    const card = 'card' in asked ? asked.card : await workedOut(given, asked)
    kept.keep(asked.key, card)
    return page(reply, 200, <ScorecardPage card={card} />)
  })
}

interface Asked {
  readonly key: string
  readonly frame: ScorecardFrame
  readonly at: Looking
}

async function workedOut({ record, measures }: MeasuresNeeds, { frame, at }: Asked): Promise<Scorecard> {
  const rows = await scorecardRows(record, measures, frame, at)
  return { ...frame, asAt: at.asAt, rows, fitness: await fitnessOf(record, measures, at) }
}

/**
 * The same card for every reader who may do the same, until the record changes.
 * @throws NotFound for a team that is none, or not among those whose scorecards the viewer reads.
 */
function askedFor(
  request: FastifyRequest,
  audience: Audience,
  measures: readonly Measure[],
  kept: Kept<Scorecard>,
): Promise<Asked | { readonly key: string; readonly card: Scorecard }> {
  const { team: id } = Query.parse(request.query)
  return request.asViewer(async (tx) => {
    const choice = audience === 'team' ? await teamsFor(tx) : []
    const team = id === undefined ? choice[0] : choice.find((each) => each.id === id)
    if (audience === 'team' && !team) throw new NotFound()
    const key = JSON.stringify([audience, team?.id, await stateSeen(tx)])
    const card = kept.at(key)
    if (card) return { key, card }
    const frame = await frameOf(tx, { audience, team, teams: choice }, measures)
    return { key, frame, at: lookingAt(tx.at, tx.today) }
  })
}

async function frameOf(
  tx: ViewerTx,
  whose: Pick<ScorecardFrame, 'audience' | 'team' | 'teams'>,
  measures: readonly Measure[],
): Promise<ScorecardFrame> {
  const { grants } = tx.viewer
  return {
    ...whose,
    mayWrite: grants.has('change scorecards | any'),
    mayRelease: grants.has('change publication | any'),
    whyNoLists: whyNoLists(grants),
    laid: await laidBeside(tx),
    said: await commentaries(tx),
    others: await othersBeside(tx, measures),
  }
}

/** Managers of teams read their own; whoever answers for the whole service, or reviews across it, reads every team's. */
async function teamsFor(tx: ViewerTx): Promise<readonly ScorecardTeam[]> {
  const every = (await teams(tx)).map(({ id, name }) => ({ id, name }))
  const { grants, teams: own } = tx.viewer
  const { wholeService, ownTeams, careReviewed, conferencesChaired, adoptionPlanned } = scopeOf(grants)
  return ownTeams && !(wholeService || careReviewed || conferencesChaired || adoptionPlanned)
    ? every.filter(({ id }) => own.includes(id))
    : every
}

const whyNoLists = (grants: ReadonlySet<string>): string | undefined =>
  mayOnSome(grants, 'read children')
    ? undefined
    : 'Your role does not open children’s records, so no list is shown to you. The numbers are the same for everybody.'
