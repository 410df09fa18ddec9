import type { Post } from '../../../access/index.ts'
import {
  Button,
  DateInput,
  Details,
  errorFor,
  Form,
  Input,
  type Problem,
  Select,
  Textarea,
  type TypedDate,
} from '../../../design/index.ts'
import type { AgendaItem } from '../../agenda/model.ts'
import { latestOf, paperSource } from '../../agenda/model.ts'
import type { MeetingFacts } from '../../agenda/opening.ts'
import type { PlanSubjects } from '../../model.ts'
import type { TypedOutcome } from '../../views/outcome-fields.tsx'
import { OutcomeFields } from '../../views/outcome-fields.tsx'
import { aboutOptions } from '../../views/record-decision.tsx'

export interface TypedItemDecision extends TypedOutcome {
  readonly about: string
  readonly paper: string
}

export interface TypedItemAction {
  readonly todo: string
  readonly owner: string
  readonly partner: string
  readonly dueOn: TypedDate
}

export interface ItemFormsProps {
  readonly facts: MeetingFacts
  readonly item: AgendaItem
  readonly posts: readonly Post[]
  readonly plans: readonly PlanSubjects[]
  readonly typedDecision?: TypedItemDecision | undefined
  readonly typedAction?: TypedItemAction | undefined
  readonly problems?: readonly Problem[] | undefined
}

/** The paper of this item, as it stands before the meeting. */
const paperOf = ({ facts, item }: ItemFormsProps): string =>
  String(latestOf(facts.papers).find(({ paperId }) => paperSource(paperId) === item.source)?.id ?? '')

/** Puts a decision on this item on record: interests come from what was declared. */
export const DecisionHere = (props: ItemFormsProps) => {
  const { facts, item, plans, typedDecision: typed, problems } = props
  return (
    <Details summary="Record a decision on this item" open={typed !== undefined}>
      <Form action={`/governance/meetings/${facts.meeting.id}/items/${item.id}/decisions`}>
        <OutcomeFields bodies={facts.bodies} typed={typed ?? {}} problems={problems} />
        <Select
          name="paper"
          label="On which paper?"
          hint="As it was frozen for this meeting"
          error={errorFor(problems, 'paper')}
          value={typed?.paper ?? paperOf(props)}
          options={[
            { value: '', text: 'On none' },
            ...facts.papers.map(({ id, title, number }) => ({
              value: id,
              text: `${title}, version ${number}`,
            })),
          ]}
        />
        <Select
          name="about"
          label="What is it about?"
          hint="It then stands at the end of that area’s line"
          error={errorFor(problems, 'about')}
          value={typed?.about}
          options={aboutOptions(plans)}
        />
        <Button preventDoubleClick>Record decision</Button>
      </Form>
    </Details>
  )
}

const WhoDoesIt = ({ posts, typedAction: typed, problems }: ItemFormsProps) => (
  <>
    <Select
      name="owner"
      label="Which post does it?"
      error={errorFor(problems, 'owner')}
      value={typed?.owner}
      options={[
        { value: '', text: 'No post of the council' },
        ...posts.map(({ id, title, held }) => ({
          value: id,
          text: held === 'vacant' ? `${title} (vacant)` : title,
        })),
      ]}
    />
    <Input
      name="partner"
      label="Or which partner?"
      error={errorFor(problems, 'partner')}
      value={typed?.partner}
    />
  </>
)

/** Puts an action on the one log, agreed at this meeting. */
export const ActionHere = (props: ItemFormsProps) => {
  const { facts, item, typedAction: typed, problems } = props
  return (
    <Details summary="Record an action" open={typed !== undefined}>
      <Form action={`/governance/meetings/${facts.meeting.id}/items/${item.id}/actions`}>
        <Textarea
          name="todo"
          label="What is to be done?"
          rows={2}
          error={errorFor(problems, 'todo')}
          value={typed?.todo}
        />
        <WhoDoesIt {...props} />
        <DateInput
          name="dueOn"
          label="When is it due? (optional)"
          error={errorFor(problems, 'dueOn')}
          value={typed?.dueOn}
        />
        <Button kind="secondary" preventDoubleClick>
          Record action
        </Button>
      </Form>
    </Details>
  )
}
