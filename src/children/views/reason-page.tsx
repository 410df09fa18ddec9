import type { Problem } from '../../design/index.ts'
import { Button, errorFor, Form, Page, Textarea } from '../../design/index.ts'

export interface ReasonPageProps {
  readonly childId: number
  /** Undefined of a child whom the reader does not see before it is said why. */
  readonly councilId: string | undefined
  /** The page that was asked for, where it is not the child's own: the answer leads there. */
  readonly to?: string | undefined
  readonly typed?: string | undefined
  readonly problems?: readonly Problem[] | undefined
}

/** Asked of those whom nothing binds to the child: once for each child and day. */
export const ReasonPage = ({ childId, councilId, to, typed, problems }: ReasonPageProps) => (
  <Page
    title="Why do you open this record?"
    caption={councilId === undefined ? 'A child who is not among those you see' : `Child ${councilId}`}
    back={{ href: '/children', text: 'Back to the children' }}
    lede="You may read it, but no team, review or duty of yours leads to this child. Say what you need it for: the reason is kept with your name, and holds for today."
    problems={problems}
  >
    <Form action={`/children/${childId}/reason`}>
      {to !== undefined && <input type="hidden" name="to" value={to} />}
      <Textarea
        name="reason"
        label="Reason"
        hint="For example: checking why the extract of 20 November has two section 47 enquiries"
        rows={3}
        value={typed}
        error={errorFor(problems, 'reason')}
      />
      <Button>Open the record</Button>
    </Form>
  </Page>
)
