import type { ViewerTx } from '../../../access/index.ts'
import { bodies, decidedBy, decisionsAboutPlan, meetings } from '../../../governance/index.ts'
import { inspectionById, planDue, planDueOn } from '../../../inspection/index.ts'
import { limitInWords, longDate } from '../../../kernel/index.ts'
import type { CoveredFinding, PlanGovernance, PlanWithAreas } from '../../../plan/index.ts'
import {
  coverageInWords,
  coverageOf,
  evidenceInWords,
  submissionInWords,
  submissionsOf,
  submissionState,
} from '../../../plan/index.ts'
import type { CoverageFacts, CoverageRowFacts, SubmissionFacts } from '../../model/index.ts'
import { known, notKnown } from '../../model/index.ts'
import { orNotKnown } from '../not-known.ts'

/** Who receives the plan, and what was decided about it: as the plan's own pages have it. */
async function governanceOf(tx: ViewerTx, { plan }: PlanWithAreas): Promise<PlanGovernance> {
  const all = await meetings(tx)
  const boards = (await bodies(tx)).filter(({ kind }) => kind === 'improvement board')
  const decided = await decisionsAboutPlan(tx, plan.id)
  return {
    bodies: boards.map(({ id, name }) => {
      const days = all.filter(({ bodyId }) => bodyId === id).map(({ heldOn }) => heldOn)
      return {
        name,
        href: `/governance/bodies/${id}`,
        metOn: days.filter((day) => day >= plan.beginsOn && day <= tx.at.asAt),
        nextOn: days.find((day) => day > tx.at.asAt) ?? null,
      }
    }),
    decisions: decided.map(({ id, body, alone, areaId, decidedOn, words, outcome }) => ({
      areaId: areaId ?? null,
      href: `/governance/decisions/${id}`,
      body: decidedBy({ body, alone }),
      decidedOn,
      words,
      outcome,
    })),
  }
}

function governanceWords({ governance: { bodies: boards, last, nextOn } }: CoveredFinding): string {
  const names = boards.map(({ name }) => name).join(', ')
  return [
    names === '' ? 'No body receives it' : names,
    last ? `last decided on ${longDate(last.decidedOn)}` : 'no decision about it on record',
    ...(nextOn === null ? [] : [`meets next on ${longDate(nextOn)}`]),
  ].join('; ')
}

/** Kinds and days alone: what a piece of evidence shows stands in the plan, for those who may read it there. */
const rowFacts = (row: CoveredFinding): CoverageRowFacts => ({
  position: row.finding.position,
  finding: row.finding.text,
  area: row.area ? known(`${row.area.position}. ${row.area.title}`) : notKnown,
  actions: row.actions.map(({ id, reference, text, status }) => ({
    id: String(id),
    words: `${reference} ${text}`,
    status,
  })),
  measures: [
    ...new Set(
      [...row.areaMeasures, ...row.actions.flatMap(({ measures }) => measures)].map(({ title }) => title),
    ),
  ],
  evidence: row.actions
    .flatMap(({ evidence }) => evidence)
    .map(({ kind, evidenceOn }) => `${evidenceInWords[kind]}, ${longDate(evidenceOn)}`),
  governance: governanceWords(row),
  missing: row.missing,
})

export async function coverageGathered(tx: ViewerTx, whole: PlanWithAreas): Promise<CoverageFacts> {
  const coverage = coverageOf(whole, await governanceOf(tx, whole))
  return { says: coverageInWords(coverage), rows: coverage.rows.map(rowFacts) }
}

/** How the duty to send and publish the statement stands, with the arithmetic of its day. */
export async function submissionGathered(tx: ViewerTx, { plan }: PlanWithAreas): Promise<SubmissionFacts> {
  const inspection = await inspectionById(tx, plan.inspectionId)
  const due = inspection && planDue(inspection)
  const sent = await submissionsOf(tx, plan.id)
  const dueOn = inspection && planDueOn(inspection)
  const state = submissionState(sent, dueOn ?? null, tx.at.asAt)
  return {
    inspectionId: String(plan.inspectionId),
    state: state.state,
    words: submissionInWords(state),
    dueOn: orNotKnown(dueOn),
    arithmetic: due ? known(`${limitInWords(due.rule.limit)} after ${longDate(due.trigger)}`) : notKnown,
    done: sent.map(({ kind, toOrWhere, onDay, how }) => ({
      words: kind === 'sent' ? `Sent to ${toOrWhere}` : `Published at ${toOrWhere}`,
      on: onDay,
      how,
    })),
    approved: plan.approved ? known({ number: plan.approved.number, on: plan.approved.on }) : notKnown,
  }
}
