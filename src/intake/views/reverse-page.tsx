import { Button, errorFor, Form, Page, Textarea, type Problem } from '../../design/index.ts'
import type { ImportShown } from '../model/import-shown.ts'
import { Facts } from './facts.tsx'
import { daysInWords, titleOf } from './words.ts'

export interface ReversePageProps {
  readonly shown: ImportShown
  readonly typed?: string
  readonly problems?: readonly Problem[]
}

/** What taking an extract back does, and why it is done. */
export const ReversePage = ({ shown, typed = '', problems = [] }: ReversePageProps) => (
  <Page
    title="Take this extract back"
    caption={titleOf(shown.held)}
    breadcrumbs={[
      { text: 'Extracts', href: '/intake' },
      { text: titleOf(shown.held), href: `/intake/${shown.held.id}` },
      { text: 'Take it back' },
    ]}
    problems={problems}
  >
    <Facts shown={shown} />
    <p class="govuk-body">
      The days that this extract spoke for will hold again what the extract before it said, and time limits
      are worked out anew. What it said stays known as it was until now: nothing is erased.{' '}
      {shown.later.length === 0
        ? 'No later extract is in the record.'
        : `What later extracts (${daysInWords(shown.later)}) said stays.`}
    </p>
    <p class="govuk-body">The same file can be sent again afterwards.</p>
    <Form action={`/intake/${shown.held.id}/reverse`} version={shown.held.version}>
      <Textarea
        name="reason"
        label={{ content: 'Why is it taken back?', class: 'govuk-label--s' }}
        hint="For example: it was the extract of another council. Do not name a child."
        value={typed}
        error={errorFor(problems, 'reason')}
      />
      <Button kind="warning" preventDoubleClick>
        Take it back
      </Button>
    </Form>
  </Page>
)
