import { Button, errorFor, Form, InsetText, Page, Textarea, type Problem } from '../../../design/index.ts'
import type { Decided } from '../../model/identity.ts'

export interface PartPageProps {
  readonly decided: Decided
  readonly typed?: string
  readonly problems?: readonly Problem[]
  readonly changed?: boolean
}

/** Undoing a join that was wrong. */
export const PartPage = ({ decided, typed = '', problems = [], changed = false }: PartPageProps) => (
  <Page
    title={`Part ${decided.number} and ${decided.otherNumber}`}
    breadcrumbs={[
      { text: 'Extracts', href: '/intake' },
      { text: 'Two numbers', href: '/intake/joins' },
      { text: 'Part them' },
    ]}
    problems={problems}
  >
    {changed && <InsetText>Nothing was done: somebody decided about these numbers meanwhile.</InsetText>}
    <p class="govuk-body">
      Each number has again what extracts said of it, also of the time in which they were one child, and what
      was typed under it before. What was typed while they were one stays with {decided.number}: look it
      through. Nothing is lost.
    </p>
    <Form action={`/intake/joins/${decided.id}/part`} version={decided.version}>
      <Textarea name="reason" label="Why?" rows={2} value={typed} error={errorFor(problems, 'reason')} />
      <Button kind="warning" preventDoubleClick>
        Part them
      </Button>
    </Form>
  </Page>
)
