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
import type { Challenge } from '../model/challenge.ts'
import { categories, closedWith } from '../model/challenge.ts'

interface FormPageProps<Typed> {
  readonly typed: Partial<Typed>
  readonly problems?: readonly Problem[] | undefined
}

const choices = (options: readonly string[]) => options.map((value) => ({ value, text: sentenceCase(value) }))

type Choices = Pick<Offered, 'posts' | 'stages'>
type StageFieldsProps = FormPageProps<{ stage: string; toPostId: string }> & Choices

const StageFields = ({ posts, stages, typed, problems }: StageFieldsProps) => (
  <>
    <Radios
      name="stage"
      label="At which stage?"
      hint={`Any stage may be left out${stages.includes('Cafcass') ? ', and Cafcass may be told of a child in care at any time' : ''}`}
      error={errorFor(problems, 'stage')}
      value={typed.stage}
      options={choices(stages)}
    />
    <Select
      name="toPostId"
      label="Who is asked to answer?"
      hint={`Each post stands under the stages at which it is asked${stages.includes('Cafcass') ? '; nobody, where Cafcass is told' : ''}`}
      error={errorFor(problems, 'toPostId')}
      value={typed.toPostId}
      options={[
        { value: '', text: 'Choose a post' },
        ...posts.map((post) => ({
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
export const RaisePage = ({ posts, stages, typed, problems }: RaisePageProps) => (
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
      <StageFields posts={posts} stages={stages} typed={typed} problems={problems} />
      <Button preventDoubleClick>Raise challenge</Button>
    </Form>
  </Page>
)

interface StepProps {
  readonly challenge: Challenge
  readonly title: string
  readonly step: 'answer' | 'stage' | 'close'
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

const StepPage = ({ challenge, title, step, problems, children }: StepProps) => (
  <Page
    title={title}
    caption={`Child ${challenge.councilId}, ${challenge.category}`}
    breadcrumbs={[
      { text: 'Challenges', href: '/challenges' },
      { text: `Child ${challenge.councilId}`, href: `/challenges/${challenge.id}` },
      { text: title },
    ]}
    problems={problems}
  >
    <About challenge={challenge} />
    <Form action={`/challenges/${challenge.id}/${step}`}>
      {children}
      <Button preventDoubleClick>{title}</Button>
    </Form>
  </Page>
)

export interface StepPageProps extends FormPageProps<
  Record<'stage' | 'toPostId' | 'words' | 'outcome' | 'changed', string>
> {
  readonly challenge: Challenge
  readonly offered: Choices
}

export const AnswerPage = ({ challenge, typed, problems }: StepPageProps) => (
  <StepPage challenge={challenge} title="Answer the challenge" step="answer" problems={problems}>
    <Textarea
      name="words"
      label="What will be done, by whom and by when?"
      error={errorFor(problems, 'words')}
      value={typed.words}
    />
  </StepPage>
)

export const StagePage = ({ challenge, offered, typed, problems }: StepPageProps) => (
  <StepPage challenge={challenge} title="Take it to another stage" step="stage" problems={problems}>
    <StageFields {...offered} typed={typed} problems={problems} />
    <Textarea name="words" label="Why?" rows={3} error={errorFor(problems, 'words')} value={typed.words} />
  </StepPage>
)

export const ClosePage = ({ challenge, typed, problems }: StepPageProps) => (
  <StepPage challenge={challenge} title="Close the challenge" step="close" problems={problems}>
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
