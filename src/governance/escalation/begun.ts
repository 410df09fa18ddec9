import { z } from 'zod'
import type { Typed } from '../../forms/index.ts'
import { dayBoxes } from '../../forms/index.ts'
import { readEscalationId, readLoggedActionId, readMeetingId } from '../ids.ts'
import type { EscalationChoices } from './forms.ts'
import { escalationSources } from './model.ts'

const shown = z.string().max(1000).catch('')

const Asked = z.object({
  meeting: shown,
  action: shown,
  below: shown,
  /** From a page of the plan: what it is about, in its words, and its address. */
  about: z.enum(escalationSources).optional().catch(undefined),
  words: shown,
  link: shown,
})

type From = z.infer<typeof Asked>

function fromMeeting({ meeting: text }: From, { meetings }: EscalationChoices): Typed | undefined {
  const meeting = meetings.find(({ id }) => id === readMeetingId(text))
  return meeting && { from: String(meeting.bodyId), source: 'meeting', meeting: String(meeting.id) }
}

function fromAction({ action: text }: From, { actions }: EscalationChoices): Typed | undefined {
  const action = actions.find(({ id }) => id === readLoggedActionId(text))
  return (
    action && {
      ...{ from: String(action.body.id), source: 'action', action: String(action.id) },
      sourceWords: action.words,
    }
  )
}

function fromBelow({ below: text }: From, { escalations }: EscalationChoices): Typed | undefined {
  const below = escalations.find(({ id }) => id === readEscalationId(text))
  return (
    below && {
      ...{ from: String(below.to.id), source: below.source, below: String(below.id) },
      ...{ sourceWords: below.sourceWords, asked: below.asked },
    }
  )
}

const fromPlan = ({ about, words, link }: From): Typed | undefined =>
  about === undefined || !link.startsWith('/plan/') ? undefined : { source: about, sourceWords: words, link }

/** Asked for from a meeting, an action, the plan or an ask below, the form knows what it comes from. */
export function begun(query: unknown, choices: EscalationChoices): Typed {
  const asked = Asked.parse(query)
  const found =
    fromMeeting(asked, choices) ?? fromAction(asked, choices) ?? fromBelow(asked, choices) ?? fromPlan(asked)
  const [only] = choices.own.length === 1 ? choices.own : []
  return { ...(only ? { from: String(only.id) } : {}), ...found, ...dayBoxes('on', choices.today) }
}
