import { labelOf } from '../../../children/index.ts'
import { DataTable, PrintOnly, sentenceCase, type Column } from '../../../design/index.ts'
import { longDate, type IsoDate } from '../../../kernel/index.ts'
import { ageOn } from '../model/child.ts'
import type { Listed } from '../model/tracker.ts'
import type { PostTitles } from '../model/words.ts'
import { StageWords } from './stage-line.tsx'

const dayOr = (day: IsoDate | undefined): string => (day === undefined ? '' : longDate(day))

const planOf = ({ stands, facts }: Listed): string => {
  if (stands.plan?.route !== undefined)
    return `${sentenceCase(stands.plan.route)}, ${longDate(stands.plan.on)}`
  if (stands.proposal?.route !== undefined) return `${sentenceCase(stands.proposal.route)}, put forward`
  return facts.recordedPlan === undefined
    ? 'None'
    : `${labelOf('permanencePlan', facts.recordedPlan)} (category only)`
}

const nextOf = ({ stands }: Listed, posts: PostTitles): string => {
  const [next] = stands.openActions
  if (!next) return ''
  const owner = next.postId === undefined ? undefined : posts.get(next.postId)
  return [next.words, owner, next.dueOn === undefined ? undefined : `by ${longDate(next.dueOn)}`]
    .filter((part) => part !== undefined)
    .join(', ')
}

const nameOf = ({ facts, on }: Listed): string => {
  const age = ageOn(facts, on)
  return age === undefined ? facts.councilId : `${facts.councilId}, ${age}`
}

const columnsWith = (posts: PostTitles): readonly Column<Listed>[] => [
  { head: 'Child, age', cell: nameOf },
  {
    head: 'Needs somebody',
    cell: ({ exceptions }) => sentenceCase(exceptions.map(({ words }) => words).join('; ')),
  },
  { head: 'Stage', cell: (child) => <StageWords {...child} /> },
  { head: 'Primary plan', cell: planOf },
  { head: 'Parallel plan', cell: ({ stands }) => sentenceCase(stands.parallel ?? '') },
  { head: 'Match', cell: ({ stands }) => dayOr(stands.matchedOn) },
  { head: 'Next action', cell: (child) => nextOf(child, posts) },
  { head: 'In care since', cell: ({ facts }) => dayOr(facts.enteredCareOn) },
  { head: 'Legal status', cell: ({ facts }) => labelOf('legalStatus', facts.legalStatus ?? null) },
  { head: 'Worker', cell: ({ facts }) => facts.workerName ?? 'Nobody' },
]

export interface OnPaper {
  readonly caption: string
  readonly rows: readonly Listed[]
  readonly posts: PostTitles
}

/** What a panel needs on the table: a line for each child, on landscape sheets that repeat their head. */
export const TrackerOnPaper = ({ caption, rows, posts }: OnPaper) => (
  <PrintOnly>
    <div class="los-on-paper">
      <DataTable caption={caption} captionHidden dense columns={columnsWith(posts)} rows={rows} />
    </div>
  </PrintOnly>
)
