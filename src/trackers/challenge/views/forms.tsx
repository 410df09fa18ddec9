import {
  Button,
  errorFor,
  Form,
  Input,
  Page,
  Radios,
  Select,
  sentenceCase,
  SummaryList,
  Textarea,
  type Problem,
  type Slot,
} from '../../../design/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { Offered } from '../model/asked.ts'
import { stagesOfPost } from '../model/asked.ts'
import { lookingBack } from '../model/elsewhen.ts'
import type { Challenge } from '../model/challenge.ts'
import { categories, closedWith } from '../model/challenge.ts'

interface FormPageProps<Typed> {
  readonly typed: Partial<Typed>
  readonly problems?: readonly Problem[] | undefined
}

const choices = (options: readonly string[]) => options.map((value) => ({ value, text: sentenceCase(value) }))

type Choices = Pick<Offered, 'posts' | 'stages' | 'keptToFew'> & Partial<Pick<Offered, 'onward'>>
type StageFieldsProps = FormPageProps<{ stage: string; toPostId: string }> & Choices

const ofStages = ({ stages, onward }: Choices): string =>
  `${onward ? 'Any later stage may be left out; at the stage where it stands, another post may be asked' : 'Any stage may be left out'}${stages.includes('Cafcass') ? '. Cafcass may be told of a child in care at any time' : ''}`

const ofPosts = ({ stages, keptToFew }: Choices): string =>
  [
    `Each post stands under the stages at which it is asked${stages.includes('Cafcass') ? '; nobody, where Cafcass is told' : ''}`,
    ...(keptToFew
      ? ['This child’s record is kept to few people, and only posts that can be asked about it are here']
      : []),
  ].join('. ')

const StageFields = ({ typed, problems, ...choice }: StageFieldsProps) => (
  <>
    <Radios
      name="stage"
      label="At which stage?"
      hint={ofStages(choice)}
      error={errorFor(problems, 'stage')}
      value={typed.stage}
      options={choices(choice.stages)}
    />
    <Select
      name="toPostId"
      label="Who is asked to answer?"
      hint={ofPosts(choice)}
      error={errorFor(problems, 'toPostId')}
      value={typed.toPostId}
      options={[
        { value: '', text: 'Choose a post' },
        ...choice.posts.map((post) => ({
          value: post.id,
          text: post.title,
          group: sentenceCase(stagesOfPost(post)),
        })),
      ]}
    />
  </>
)

export type RaisePageProps = FormPageProps<
  Record<'child' | 'category' | 'concern' | 'wishes' | 'toldBy' | 'stage' | 'toPostId', string>
> &
  Choices

/** The form that raises a challenge. */
export const RaisePage = ({ typed, problems, ...choice }: RaisePageProps) => (
  <Page
    title="Raise a challenge"
    breadcrumbs={[{ text: 'Challenges', href: '/challenges' }, { text: 'Raise a challenge' }]}
    problems={problems}
  >
    <Form action="/challenges">
      <Input
        name="child"
        label="The child’s number"
        hint="As the case system prints it"
        width={10}
        error={errorFor(problems, 'child')}
        value={typed.child}
      />
      <Select
        name="category"
        label="What is it about?"
        error={errorFor(problems, 'category')}
        value={typed.category}
        options={[{ value: '', text: 'Choose' }, ...choices(categories)]}
      />
      <Textarea
        name="concern"
        label="What is the concern?"
        error={errorFor(problems, 'concern')}
        value={typed.concern}
      />
      <Textarea name="wishes" label="What does the child wish? (optional)" rows={3} value={typed.wishes} />
      <Input name="toldBy" label="Who told the child? (optional)" value={typed.toldBy} />
      <StageFields {...choice} typed={typed} problems={problems} />
      <Button preventDoubleClick>Raise challenge</Button>
    </Form>
  </Page>
)

export const titleOfStep = {
  answer: 'Answer the challenge',
  stage: 'Take it to another stage',
  close: 'Close the challenge',
} as const

/** In place of a form, where another day is looked at. */
export const ComeBackPage = ({ title }: { readonly title: string }) => (
  <Page title={title} breadcrumbs={[{ text: 'Challenges', href: '/challenges' }, { text: title }]}>
    <p class="govuk-body-l">{lookingBack}.</p>
  </Page>
)

interface StepProps {
  readonly challenge: Challenge
  readonly step: keyof typeof titleOfStep
  /** Where it stood when the form was opened. */
  readonly version: number
  readonly problems?: readonly Problem[] | undefined
  readonly children: Slot
}

/** What the form is about, beside the form: nobody answers or closes from memory. */
const About = ({ challenge }: { readonly challenge: Challenge }) => {
  const said = challenge.answers.at(-1)
  return (
    <SummaryList
      rows={[
        { key: 'Concern', value: <span class="los-lines">{challenge.concern}</span> },
        {
          key: 'What the child wishes',
          value: <span class="los-lines">{challenge.wishes || 'Not recorded'}</span>,
        },
        said && {
          key: `Answered on ${longDate(said.on)}`,
          value: <span class="los-lines">{said.words}</span>,
        },
      ]}
    />
  )
}

const StepPage = ({ challenge, step, version, problems, children }: StepProps) => (
  <Page
    title={titleOfStep[step]}
    caption={`Child ${challenge.councilId}, ${challenge.category}`}
    breadcrumbs={[
      { text: 'Challenges', href: '/challenges' },
      { text: `Child ${challenge.councilId}`, href: `/challenges/${challenge.id}` },
      { text: titleOfStep[step] },
    ]}
    problems={problems}
  >
    <About challenge={challenge} />
    <Form action={`/challenges/${challenge.id}/${step}`} version={version}>
      {children}
      <Button preventDoubleClick>{titleOfStep[step]}</Button>
    </Form>
  </Page>
)

export interface StepPageProps extends FormPageProps<
  Record<'stage' | 'toPostId' | 'words' | 'outcome' | 'changed', string>
> {
  readonly challenge: Challenge
  readonly version: number
  readonly offered: Choices
}

export const AnswerPage = ({ challenge, version, typed, problems }: StepPageProps) => (
  <StepPage challenge={challenge} step="answer" version={version} problems={problems}>
    <Textarea
      name="words"
      label="What will be done, by whom and by when?"
      error={errorFor(problems, 'words')}
      value={typed.words}
    />
  </StepPage>
)

export const StagePage = ({ challenge, version, offered, typed, problems }: StepPageProps) => (
  <StepPage challenge={challenge} step="stage" version={version} problems={problems}>
    <StageFields {...offered} typed={typed} problems={problems} />
    <Textarea name="words" label="Why?" rows={3} error={errorFor(problems, 'words')} value={typed.words} />
  </StepPage>
)

export const ClosePage = ({ challenge, version, typed, problems }: StepPageProps) => (
  <StepPage challenge={challenge} step="close" version={version} problems={problems}>
    <Radios
      name="outcome"
      label="Outcome"
      error={errorFor(problems, 'outcome')}
      value={typed.outcome}
      options={choices(closedWith)}
    />
    <Textarea
      name="changed"
      label="What changed for the child?"
      hint="If nothing did, say so"
      rows={4}
      error={errorFor(problems, 'changed')}
      value={typed.changed}
    />
  </StepPage>
)
