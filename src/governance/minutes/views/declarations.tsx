import {
  Button,
  Details,
  errorFor,
  Form,
  Input,
  type Problem,
  Select,
  sentenceCase,
} from '../../../design/index.ts'
import type { AgendaItem } from '../../agenda/model.ts'
import type { MeetingFacts } from '../../agenda/opening.ts'
import { attending, followeds, interestKinds, memberKey, memberName } from '../model.ts'

export interface TypedDeclaration {
  readonly who: string
  readonly kind: string
  readonly interest: string
  readonly followed: string
  readonly dispensation: string
}

export interface DeclarationsProps {
  readonly facts: MeetingFacts
  readonly item: AgendaItem
  readonly typedDeclaration?: TypedDeclaration | undefined
  readonly problems?: readonly Problem[] | undefined
}

const Declared = ({ facts, item }: DeclarationsProps) => {
  const own = facts.declared.filter(({ itemId }) => itemId === item.id)
  return own.length === 0 ? null : (
    <ul class="govuk-list govuk-list--spaced">
      {own.map(({ id, member, kind, words, followed, dispensation }) => (
        <li>
          {memberName(member)}: {kind}, {words} ({followed})
          {dispensation !== undefined && `. Dispensation: ${dispensation}`}
          <Form action={`/governance/meetings/${facts.meeting.id}/declarations/${id}/withdraw`}>
            <Button kind="secondary">
              Withdraw<span class="govuk-visually-hidden"> what {memberName(member)} declared</span>
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  )
}

const options = (all: readonly string[], none: string) => [
  { value: '', text: none },
  ...all.map((one) => ({ value: one, text: sentenceCase(one) })),
]

const Who = ({ facts, typedDeclaration: typed, problems }: DeclarationsProps) => (
  <>
    <Select
      name="who"
      label="Who declares it?"
      error={errorFor(problems, 'who')}
      value={typed?.who}
      options={[
        { value: '', text: 'Choose a member' },
        ...attending(facts.body).map((member) => ({ value: memberKey(member), text: memberName(member) })),
      ]}
    />
    <Select
      name="kind"
      label="What kind of interest?"
      error={errorFor(problems, 'kind')}
      value={typed?.kind}
      options={options(interestKinds, 'Choose a kind')}
    />
  </>
)

const Declare = (props: DeclarationsProps) => {
  const { facts, item, typedDeclaration: typed, problems } = props
  return (
    <Form action={`/governance/meetings/${facts.meeting.id}/items/${item.id}/declarations`}>
      <Who {...props} />
      <Input
        name="interest"
        label="What is it?"
        error={errorFor(problems, 'interest')}
        value={typed?.interest}
      />
      <Select
        name="followed"
        label="What did the member do?"
        error={errorFor(problems, 'followed')}
        value={typed?.followed}
        options={options(followeds, 'Choose what followed')}
      />
      <Input
        name="dispensation"
        label="Dispensation, by whom and when (optional)"
        error={errorFor(problems, 'dispensation')}
        value={typed?.dispensation}
      />
      <Button kind="secondary" preventDoubleClick>
        Record declaration
      </Button>
    </Form>
  )
}

/** Interests declared in an item: a decision on it says them as well. */
export const Declarations = (props: DeclarationsProps) => (
  <>
    <Declared {...props} />
    <Details summary="Declare an interest in this item" open={props.typedDeclaration !== undefined}>
      <Declare {...props} />
    </Details>
  </>
)
