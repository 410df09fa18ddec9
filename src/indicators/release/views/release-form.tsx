import type { PersonWhoMay } from '../../../access/index.ts'
import type { Problem } from '../../../design/index.ts'
import { Button, Checkboxes, errorFor, Form, Input, InsetText, Page } from '../../../design/index.ts'

export interface TypedRelease {
  readonly title: string
  readonly audience: string
  /** Ids of measures (public) or of people (board). */
  readonly chosen: readonly string[]
}

export interface ReleaseFormProps {
  readonly level: 'board' | 'public'
  readonly measures: readonly { readonly id: string; readonly title: string }[]
  readonly people: readonly PersonWhoMay[]
  readonly typed: TypedRelease
  readonly problems?: readonly Problem[] | undefined
}

const words = {
  public: {
    title: 'Release figures to the public',
    hint: 'For example, Scrutiny, 28 January: children’s services in figures',
    audience: 'Where can the public read it?',
    audienceHint: 'For example, the papers of the Scrutiny Committee on the council’s website',
    what: 'Which measures?',
    note: 'Counts from 1 to 5 are withheld, and with them whatever would give them away, here or together with what was public before. You see first what is printed.',
  },
  board: {
    title: 'Release the scorecard to a board',
    hint: 'For example, Improvement Board, 3 December: scorecard',
    audience: 'Which meeting is it for?',
    audienceHint: 'A closed meeting, with its day',
    what: 'Who are its named members?',
    note: 'Each named member gets a copy that nobody else can open. It holds true counts, small ones among them, and no child. Every figure is put into the release register.',
  },
} as const

/** What is released, for whom, and where it goes. Nothing leaves before it was looked at. */
export const ReleaseForm = ({ level, measures, people, typed, problems }: ReleaseFormProps) => {
  const says = words[level]
  const options =
    level === 'public'
      ? measures.map(({ id, title }) => ({ value: id, text: title }))
      : people.map(({ id, name, roles }) => ({ value: id, text: `${name}, ${roles.join(', ')}` }))
  return (
    <Page title={says.title} back={{ href: '/released', text: 'Released figures' }} problems={problems}>
      <InsetText>{says.note}</InsetText>
      <Form action={`/released/new/${level}/preview`}>
        <Input
          name="title"
          label="What is it called?"
          hint={says.hint}
          value={typed.title}
          error={errorFor(problems, 'title')}
        />
        <Input
          name="audience"
          label={says.audience}
          hint={says.audienceHint}
          value={typed.audience}
          error={errorFor(problems, 'audience')}
        />
        <Checkboxes
          name="chosen"
          label={says.what}
          look="small"
          value={typed.chosen}
          options={options}
          error={errorFor(problems, 'chosen')}
        />
        <Button>See what would be printed</Button>
      </Form>
    </Page>
  )
}
