import {
  Button,
  ChangedMeanwhile,
  errorFor,
  Form,
  Input,
  Page,
  Select,
  sentenceCase,
  Textarea,
  type Problem,
} from '../../../design/index.ts'
import type { Challenge } from '../model/challenge.ts'
import { categories } from '../model/challenge.ts'
import type { Correctable } from '../model/correction.ts'
import { saysOf } from '../model/correction.ts'

export type TypedCorrection = Readonly<Record<keyof Correctable | 'words' | 'reason', string>>

export interface CorrectPageProps {
  readonly challenge: Challenge
  /** Where the form is sent: the challenge's own correction, or that of one answer. */
  readonly action: string
  readonly what: 'challenge' | 'answer'
  readonly typed: TypedCorrection
  readonly version: number
  readonly problems?: readonly Problem[] | undefined
}

type Fields = Pick<CorrectPageProps, 'typed' | 'problems'>

const OfChallenge = ({ typed, problems }: Fields) => (
  <>
    <Select
      name="category"
      label="What is it about?"
      error={errorFor(problems, 'category')}
      value={typed.category}
      options={categories.map((value) => ({ value, text: sentenceCase(value) }))}
    />
    <Textarea
      name="concern"
      label="What is the concern?"
      error={errorFor(problems, 'concern')}
      value={typed.concern}
    />
    <Textarea name="wishes" label="What does the child wish? (optional)" rows={3} value={typed.wishes} />
    <Input name="toldBy" label="Who told the child? (optional)" value={typed.toldBy} />
  </>
)

const OfAnswer = ({ typed, problems }: Fields) => (
  <Textarea
    name="words"
    label="What will be done, by whom and by when?"
    error={errorFor(problems, 'words')}
    value={typed.words}
  />
)

/** What was written is corrected by who wrote it, with a reason; what stood before stays visible. */
export const CorrectPage = ({ challenge, action, what, typed, version, problems }: CorrectPageProps) => (
  <Page
    title={`Correct the ${what}`}
    caption={`Child ${challenge.councilId}, ${challenge.category}`}
    back={{ href: `/challenges/${challenge.id}` }}
    problems={problems}
  >
    <Form action={action} version={version}>
      {what === 'challenge' ? (
        <OfChallenge typed={typed} problems={problems} />
      ) : (
        <OfAnswer typed={typed} problems={problems} />
      )}
      <Textarea
        name="reason"
        label="Why is it corrected?"
        hint="What it said before stays visible, with this reason"
        rows={3}
        error={errorFor(problems, 'reason')}
        value={typed.reason}
      />
      <Button preventDoubleClick>Save the correction</Button>
    </Form>
  </Page>
)

export interface CorrectedMeanwhileProps extends Omit<CorrectPageProps, 'problems'> {
  readonly stored: Readonly<Record<keyof Correctable | 'words', string>>
  readonly posted: Readonly<Record<string, string | readonly string[]>>
}

const saying = (what: CorrectPageProps['what'], said: CorrectedMeanwhileProps['stored']) =>
  what === 'challenge' ? saysOf(said) : { Answer: said.words }

/** It was corrected by somebody else, or in another window, while the form was open. */
export const CorrectedMeanwhile = (props: CorrectedMeanwhileProps) => {
  const { challenge, action, what, typed, version, stored, posted } = props
  const [yours, theirs] = [saying(what, typed), saying(what, stored)]
  return (
    <Page title="This was corrected meanwhile" back={{ href: `/challenges/${challenge.id}` }}>
      <ChangedMeanwhile
        thing={`this ${what}`}
        action={action}
        posted={posted}
        version={version}
        storedHref={`/challenges/${challenge.id}`}
        fields={Object.keys(theirs).map((label) => ({
          label,
          yours: yours[label] ?? '',
          stored: theirs[label] ?? '',
        }))}
      />
    </Page>
  )
}
