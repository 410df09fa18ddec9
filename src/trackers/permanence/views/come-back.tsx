import { Button, Page } from '../../../design/index.ts'

/** Why nothing is recorded while another day is looked at. */
export const lookingBack =
  'You are looking at another day. Come back to today: what is recorded is judged by how things stand today, and has its own day'

export interface ComeBackProps {
  readonly title: string
  readonly childId: number
  readonly councilId: string
}

/** In place of a form of the tracker, on another day. */
export const ComeBackPage = ({ title, childId, councilId }: ComeBackProps) => (
  <Page
    title={title}
    caption={`Child ${councilId}`}
    breadcrumbs={[
      { text: 'Permanence', href: '/permanence' },
      { text: `Child ${councilId}`, href: `/permanence/${childId}` },
      { text: title },
    ]}
  >
    <p class="govuk-body-l">{lookingBack}.</p>
    <Button href={`/another-day?back=${encodeURIComponent(`/permanence/${childId}`)}`}>
      Go back to today, or to another day
    </Button>
  </Page>
)
