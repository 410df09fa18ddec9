import type { Draft } from './draft.ts'
import type { Finding, Inspection, Judgement, Strength } from './inspection.ts'
import { strandRows } from './strand-rows.ts'
import { inBoxes } from './typed-day.ts'

/** An inspection on record with all that belongs to it. */
export interface WholeInspection {
  readonly inspection: Inspection
  readonly judgements: readonly Judgement[]
  readonly findings: readonly Finding[]
  readonly strengths: readonly Strength[]
}

const number = (value: number | null): string => (value === null ? '' : String(value))

/** The draft that a correction of an inspection on record starts from. */
export function draftFromRecord({ inspection, judgements, findings, strengths }: WholeInspection): Draft {
  const given = judgements.map(({ strand, grade, selfGrade }) => ({
    strand,
    grade,
    selfGrade: selfGrade ?? '',
  }))
  return {
    kind: inspection.kind,
    authority: inspection.authority,
    inspectedFrom: inBoxes(inspection.inspectedFrom),
    inspectedTo: inBoxes(inspection.inspectedTo),
    publishedOn: inBoxes(inspection.publishedOn),
    receivedOn: inBoxes(inspection.receivedOn),
    judgements: strandRows(inspection.kind, inspection.inspectedFrom, given),
    areas: findings.map(({ id, text, priority, tags, paragraph, page }) => ({
      id: String(id),
      text,
      priority,
      tags: [...tags],
      paragraph: paragraph ?? '',
      page: number(page),
    })),
    strengths: strengths.map(({ id, text, paragraph, page, ownerPostId, watch }) => ({
      id: String(id),
      text,
      paragraph: paragraph ?? '',
      page: number(page),
      ownerPostId: number(ownerPostId),
      watch: watch ?? '',
    })),
    reason: '',
  }
}
