import type { NoteKind } from '../../clocks/index.ts'
import { WhyThisDate } from '../../clocks/index.ts'
import type { Problem } from '../../design/index.ts'
import {
  Button,
  DateInput,
  errorFor,
  Form,
  InsetText,
  Page,
  Radios,
  sentenceCase,
  Textarea,
  useFrame,
} from '../../design/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { ShownClock } from '../model/clock-groups.ts'
import { standingInWords } from '../model/clock-groups.ts'
import type { TypedNote } from '../model/typed-note.ts'
import { Notes } from './child/notes.tsx'

export interface ClockNotePageProps {
  readonly childId: number
  readonly councilId: string
  readonly clock: ShownClock
  readonly action: string
  /** A reason always; more time or an exemption only where the rule itself says so, in this sentence. */
  readonly allowed: readonly NoteKind[]
  readonly allows: string | undefined
  readonly typed: TypedNote
  readonly problems?: readonly Problem[] | undefined
}

const Kind = ({ allowed, typed, problems }: Pick<ClockNotePageProps, 'allowed' | 'typed' | 'problems'>) =>
  allowed.length === 1 ? (
    <input type="hidden" name="kind" value={allowed[0]} />
  ) : (
    <>
      <Radios
        name="kind"
        label="What do you record?"
        value={typed.kind}
        error={errorFor(problems, 'kind')}
        options={allowed.map((kind) => ({ value: kind, text: sentenceCase(kind) }))}
      />
      <DateInput
        name="until"
        label="Until which day? (not for a reason)"
        hint="After it the limit is late like any other."
        value={typed.until}
        error={errorFor(problems, 'until')}
      />
    </>
  )

/** Why a time limit is late; and more time or an exemption, where its rule allows that. */
export const ClockNotePage = (props: ClockNotePageProps) => {
  const { asAt } = useFrame()
  const { childId, councilId, clock, action, allows, typed, problems } = props
  return (
    <Page
      title="Say why"
      caption={`Child ${councilId}: ${clock.title}`}
      back={{ href: `/children/${childId}`, text: `Back to child ${councilId}` }}
      lede={
        clock.dueOn === undefined
          ? clock.asks
          : `Due ${longDate(clock.dueOn)}: ${standingInWords(clock, asAt)}.`
      }
      problems={problems}
    >
      <InsetText>
        A reason is kept with your post and today’s day, and changes nothing: what is late stays late.{' '}
        {allows ?? 'The rule allows no more time and no exemption.'}
      </InsetText>
      {clock.why && <WhyThisDate why={clock.why} />}
      <Notes notes={clock.notes} />
      <Form action={action}>
        <Kind {...props} />
        <Textarea
          name="words"
          label="Why?"
          rows={4}
          value={typed.words}
          error={errorFor(problems, 'words')}
        />
        <Button preventDoubleClick>Save</Button>
      </Form>
    </Page>
  )
}
