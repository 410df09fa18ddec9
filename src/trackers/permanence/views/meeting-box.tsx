import { offered, whoIsOffered } from '../../../children/index.ts'
import {
  Button,
  Checkboxes,
  DateInput,
  Details,
  errorFor,
  Form,
  Input,
  Select,
  sentenceCase,
  Textarea,
} from '../../../design/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { Entry } from '../model/entry.ts'
import { barriers, routesToPermanence, steps } from '../model/entry.ts'
import { lastDecidedOf } from '../model/recorded-meanwhile.ts'
import type { Listed } from '../model/tracker.ts'
import type { MeetingProps } from './meeting-props.ts'
import { postOptions } from './meeting-props.ts'

interface BoxProps {
  readonly child: Listed
  readonly props: MeetingProps
}

const choose = (options: readonly string[]) => [
  { value: '', text: 'None today' },
  ...options.map((option) => ({ value: option, text: sentenceCase(option) })),
]

const NewAction = ({ props }: Pick<BoxProps, 'props'>) => {
  const { typed, problems, owners } = props
  return (
    <fieldset class="govuk-fieldset">
      <legend class="govuk-visually-hidden">Action</legend>
      <Input
        name="action"
        label="What will be done? (optional)"
        value={typed?.action}
        error={errorFor(problems, 'action')}
      />
      <div class="los-meeting__who-when">
        <Select
          name="owner"
          label="Who does it?"
          error={errorFor(problems, 'owner')}
          hint={whoIsOffered(owners)}
          value={typed?.owner}
          options={postOptions(offered(owners, typed?.owner).map(({ id, title }) => [id, title]))}
        />
        <DateInput name="due" label="By when?" error={errorFor(problems, 'due')} value={typed?.due} />
      </div>
    </fieldset>
  )
}

const DecidedMore = ({ props }: Pick<BoxProps, 'props'>) => {
  const { typed, problems } = props
  const some = [typed?.route, typed?.parallel, typed?.step, typed?.barrier].some(
    (value) => value !== undefined && value !== '',
  )
  return (
    <Details summary="A plan agreed, a step, or something in the way" open={some}>
      <Select
        name="route"
        label="Primary plan agreed today"
        error={errorFor(problems, 'route')}
        value={typed?.route}
        options={choose(routesToPermanence)}
      />
      <Select
        name="parallel"
        label="Parallel plan"
        error={errorFor(problems, 'parallel')}
        value={typed?.parallel}
        options={choose(routesToPermanence)}
      />
      <Select name="step" label="Step taken or agreed today" value={typed?.step} options={choose(steps)} />
      <Select
        name="barrier"
        label="Stands in the way from today"
        error={errorFor(problems, 'barrier')}
        value={typed?.barrier}
        options={choose(barriers)}
      />
    </Details>
  )
}

const Ticks = ({
  name,
  legend,
  entries,
  words,
  ticked,
  error,
}: {
  readonly name: string
  readonly legend: string
  readonly entries: readonly Entry[]
  readonly words: (entry: Entry) => string
  readonly ticked: readonly string[] | undefined
  readonly error?: string | undefined
}) =>
  entries.length === 0 ? null : (
    <Checkboxes
      name={name}
      look="small"
      error={error}
      label={{ content: legend, class: 'govuk-fieldset__legend--s' }}
      value={ticked}
      options={entries.map((entry) => ({ value: entry.id, text: words(entry) }))}
    />
  )

/** Chosen above; asked for here where it was not, beside what is typed already. */
const InChair = ({ props: { chair, chairs, problems } }: Pick<BoxProps, 'props'>) =>
  chair === '' ? (
    <Select
      name="chair"
      label="Who is in the chair?"
      error={errorFor(problems, 'chair')}
      options={postOptions(chairs)}
    />
  ) : (
    <input type="hidden" name="chair" value={chair} />
  )

/** What the meeting says of one child: the decision in words, and whatever follows from it, in one form. */
export const DecisionBox = ({ child, props }: BoxProps) => {
  const { typed, problems } = props
  const { openActions, barriers: open } = child.stands
  return (
    <Form action={`/permanence/meeting/${child.childId}`} version={props.seen ?? lastDecidedOf(child)}>
      <InChair props={props} />
      <input type="hidden" name="team" value={props.team} />
      <Textarea
        name="decision"
        label="What is decided for this child?"
        hint="No addresses, and no names of adopters or carers"
        rows={2}
        error={errorFor(problems, 'decision')}
        value={typed?.decision}
      />
      <Ticks
        name="done"
        legend="Which actions are done?"
        entries={openActions}
        words={({ words, dueOn }) => `${words}${dueOn === undefined ? '' : `, due ${longDate(dueOn)}`}`}
        ticked={typed?.done}
        error={errorFor(problems, 'done')}
      />
      <Ticks
        name="gone"
        legend="What no longer stands in the way?"
        entries={open}
        words={({ code }) => sentenceCase(code ?? '')}
        ticked={typed?.gone}
      />
      <DecidedMore props={props} />
      <NewAction props={props} />
      <Button preventDoubleClick>Record and go to the next child</Button>
    </Form>
  )
}
