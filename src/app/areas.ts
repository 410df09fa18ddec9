import type { FastifyInstance } from 'fastify'
import type { ProtectedTable, UnguardedTable } from '../access/index.ts'
import { accessRoutes } from '../access/routes.ts'
import { accessTables, unguardedTables } from '../access/tables.ts'
import { childrenTables, recountsOf, whoseDate } from '../children/index.ts'
import { childrenRoutes } from '../children/routes/index.ts'
import { clocksRoutes } from '../clocks/routes/index.tsx'
import { clocksTables } from '../clocks/tables.ts'
import { exampleRoutes } from '../example/index.ts'
import { decisionDutiesOf, governanceTables } from '../governance/index.ts'
import { indicatorsTables, measureRoutes } from '../indicators/index.ts'
import type { InspectionNeeds } from '../inspection/index.ts'
import { inspectionRoutes, inspectionTables } from '../inspection/index.ts'
import type { IntakeNeeds } from '../intake/index.ts'
import { intakeRoutes, intakeTables } from '../intake/index.ts'
import { papersTables } from '../papers/index.ts'
import type { PlanNeeds } from '../plan/index.ts'
import { areasTakingUp, planRoutes, planTables } from '../plan/index.ts'
import {
  challengeDutiesOf,
  challengeRoutes,
  challengesAbout,
  challengesRaisedBy,
  challengeTables,
} from '../trackers/challenge/index.ts'
import { permanenceDutiesOf, permanenceRoutes, permanenceTables } from '../trackers/permanence/index.ts'
import { spreadsheetsTables } from '../spreadsheets/index.ts'
import { workforceRoutes, workforceTables } from '../workforce/index.ts'
import { helpRoutes } from '../help/index.ts'
import type { ChildDuties, HandedOver } from '../line/index.ts'
import { lineRoutes, lineTables } from '../line/index.ts'
import { boardRoutes } from './board-routes.ts'
import { childLineNeeds, trackerDuties, trackers } from './child-line-needs.ts'
import { planGovernance } from './plan-governance.ts'
import { measuresForPlan } from './plan-measures.ts'
import { isSecure, sessionCookie } from './server/cookies.ts'
import type { ServerNeeds } from './server/needs.ts'

/** Every table of every area. Adding an area adds its line here. */
const everyTable: readonly ProtectedTable[] = [
  ...accessTables,
  ...challengeTables,
  ...childrenTables,
  ...clocksTables,
  ...governanceTables,
  ...indicatorsTables,
  ...inspectionTables,
  ...intakeTables,
  ...lineTables,
  ...papersTables,
  ...permanenceTables,
  ...planTables,
  ...spreadsheetsTables,
  ...workforceTables,
]

/** What people typed about a child goes along when two of the council's numbers are joined to one child. */
const goesAlong = ({ versioned, childColumn, table }: ProtectedTable): boolean =>
  versioned && childColumn === 'child_id' && !notTyped.includes(table)
/** Decisions about the numbers themselves, and about rows under one of them, stay where they were made. */
const notTyped = ['children.identity', 'retention.rectification']

/** Every table with how row security guards it. */
export const protectedTables: readonly ProtectedTable[] = everyTable.map((table) =>
  goesAlong(table) && table.read !== 'every viewer'
    ? {
        ...table,
        read: [...table.read, 'approve identities'],
        change: [...(table.change ?? []), 'approve identities'],
      }
    : table,
)

export const unguarded: readonly UnguardedTable[] = [...unguardedTables]

export { navigation } from './navigation.ts'

/** Plans stand above inspections: which area takes a finding up is handed down. */
const inspectionNeeds: InspectionNeeds = {
  takenUpIn: async (tx, findings) =>
    (await areasTakingUp(tx, findings)).map(({ findingId, areaId, title }) => ({
      findingId,
      href: `/plan/areas/${areaId}`,
      title,
    })),
}

/** What trackers ask of one's own posts: what these posts must do. Each tracker adds its own here. */
export const dutiesOfPosts: ChildDuties = async (tx, owners) => [
  ...(await permanenceDutiesOf(tx, owners)),
  ...(await challengeDutiesOf(tx, owners)),
  ...(await decisionDutiesOf(tx, owners)),
]

/** What a leaver hands over about children: what the post owes, and what the leaver follows up as a person. */
export const handedOver: HandedOver = async (tx, { postId, personId }) => {
  const owed = await dutiesOfPosts(tx, [postId])
  const raised = await challengesRaisedBy(tx, personId)
  return [...owed, ...raised.filter(({ href }) => !owed.some((each) => each.href === href))]
}

const typedTables = everyTable.filter(goesAlong).map(({ table }) => table)

/** What stands on the extracts, for whoever has just put one in. */
const afterAnExtract: IntakeNeeds['waysOn'] = [
  { href: '/monday', text: 'The Monday list', needs: 'read children' },
  { href: '/children', text: 'Children', needs: 'read children' },
  { href: '/permanence', text: 'Permanence, as it stands now', needs: 'read permanence' },
]

/** The routes of every area, wired with what each needs. */
export async function areaRoutes(app: FastifyInstance, needs: ServerNeeds): Promise<void> {
  accessRoutes(app, {
    record: needs.record,
    council: needs.council,
    publicUrl: needs.publicUrl,
    sessionCookie: sessionCookie(needs.publicUrl),
    secure: isSecure(needs.publicUrl),
  })
  if (needs.council.kind === 'worked example') exampleRoutes(app)
  const planNeeds: PlanNeeds = { ...planGovernance, ...measuresForPlan(needs.record, needs.measures) }
  const recounts = recountsOf(needs.record, (error) =>
    app.log.error({ err: error }, 'clocks stay as they were'),
  )
  childrenRoutes(app, childLineNeeds, recounts)
  clocksRoutes(app, { wouldMove: recounts.wouldMove, changed: recounts.bringSoon, whose: whoseDate })
  helpRoutes(app)
  lineRoutes(
    app,
    { record: needs.record, trackers, duties: trackerDuties, challenges: challengesAbout },
    { childDuties: dutiesOfPosts, handedOver },
    planNeeds,
  )
  boardRoutes(app, needs, planNeeds)
  inspectionRoutes(app, inspectionNeeds)
  intakeRoutes(app, {
    record: needs.record,
    waysOn: afterAnExtract,
    typed: typedTables,
    runRetention: needs.runRetention,
  })
  planRoutes(app, planNeeds)
  permanenceRoutes(app)
  measureRoutes(app, { record: needs.record, measures: needs.measures })
  challengeRoutes(app)
  workforceRoutes(app)
  return Promise.resolve()
}
