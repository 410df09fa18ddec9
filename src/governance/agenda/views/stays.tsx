import { Page } from '../../../design/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { MeetingFacts } from '../opening.ts'

/** Breadcrumbs of a page about one meeting. */
export const meetingCrumbs = ({ meeting, body }: Pick<MeetingFacts, 'meeting' | 'body'>, last?: string) => [
  { text: 'Governance', href: '/governance' },
  { text: body.name, href: `/governance/bodies/${body.id}` },
  { text: longDate(meeting.heldOn), href: `/governance/meetings/${meeting.id}` },
  ...(last === undefined ? [] : [{ text: last }]),
]

/** Answers whoever would change a meeting whose minutes were agreed. */
export const StaysAsAgreed = ({ facts }: { readonly facts: MeetingFacts }) => (
  <Page title="These minutes were agreed" breadcrumbs={meetingCrumbs(facts)}>
    <p class="govuk-body">
      They were agreed as a correct record
      {facts.agreed && ` on ${longDate(facts.agreed.agreedOn)}`}, and stay as they are. What you typed was not
      saved.
    </p>
    <p class="govuk-body">
      Say what is to be put right at the next meeting, and have it minuted there.{' '}
      <a class="govuk-link" href={`/governance/meetings/${facts.meeting.id}/minutes`}>
        Read the minutes
      </a>
    </p>
  </Page>
)
