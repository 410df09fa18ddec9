import { labelOf } from '../../../children/index.ts'
import { ageOn } from './child.ts'
import type { Listed } from './tracker.ts'
import type { PostTitles } from './words.ts'

export type SheetValue = string | number | undefined

export interface SheetColumn {
  readonly head: string
  readonly value: (child: Listed, posts: PostTitles) => SheetValue
}

const codes = (
  list: 'legalStatus' | 'placementType' | 'permanencePlan',
  code: string | undefined,
): SheetValue => (code === undefined ? undefined : labelOf(list, code))

const next = ({ stands }: Listed) => stands.openActions[0]

/**
 * The tracker as a sheet: what a manager knows from Excel. No address of a placement and no adoptive family is in it.
 * What is not known is an empty cell.
 */
export const sheetColumns: readonly SheetColumn[] = [
  { head: 'Child', value: ({ facts }) => facts.councilId },
  { head: 'Age', value: ({ facts, on }) => ageOn(facts.bornOn, on) },
  { head: 'Needs somebody', value: ({ exceptions }) => exceptions.map(({ words }) => words).join('; ') },
  { head: 'Not known', value: ({ notKnown }) => notKnown.map(({ words }) => words).join('; ') },
  { head: 'Stage', value: ({ stands }) => stands.stage },
  { head: 'Stage since', value: ({ stands }) => stands.stageSince },
  { head: 'Days at stage', value: ({ stands }) => stands.daysAtStage },
  { head: 'Primary plan', value: ({ stands }) => stands.plan?.route },
  { head: 'Plan agreed on', value: ({ stands }) => stands.plan?.on },
  { head: 'Parallel plan', value: ({ stands }) => stands.parallel },
  { head: 'Matched on', value: ({ stands }) => stands.matchedOn },
  { head: 'Next action', value: (child) => next(child)?.words },
  {
    head: 'Owner',
    value: (child, posts) => {
      const postId = next(child)?.postId
      return postId === undefined ? undefined : posts.get(postId)
    },
  },
  { head: 'Due', value: (child) => next(child)?.dueOn },
  { head: 'In the way', value: ({ stands }) => stands.barriers.map(({ code }) => code).join('; ') },
  { head: 'Officer’s view', value: ({ stands }) => stands.officerView?.code },
  { head: 'Legal status', value: ({ facts }) => codes('legalStatus', facts.legalStatus) },
  { head: 'Legal status since', value: ({ facts }) => facts.legalStatusFrom },
  { head: 'Placement', value: ({ facts }) => codes('placementType', facts.placementType) },
  { head: 'Placement since', value: ({ facts }) => facts.placedOn },
  { head: 'In care since', value: ({ facts }) => facts.enteredCareOn },
  { head: 'Latest review', value: ({ facts }) => facts.reviews.at(-1) },
  { head: 'Category in the case system', value: ({ facts }) => codes('permanencePlan', facts.recordedPlan) },
  { head: 'Team', value: ({ facts }) => facts.teamName },
  { head: 'Worker', value: ({ facts }) => facts.workerName },
]
