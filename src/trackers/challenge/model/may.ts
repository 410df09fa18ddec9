import type { Viewer } from '../../../access/index.ts'
import type { Logged } from './standing.ts'

export type May = { readonly ok: true } | { readonly ok: false; readonly why: string }

/** What one viewer may do to one challenge, each with the reason where not. */
export interface MayDo {
  readonly move: May
  readonly answer: May
  readonly close: May
}

const yes: May = { ok: true }
const no = (why: string): May => ({ ok: false, why })

const holds = ({ grants }: Viewer, permission: string): boolean =>
  grants.has(`${permission} | any`) || grants.has(`${permission} | own teams`)

/**
 * Who raised it moves and closes it; the manager of the reviewing officers and conference chairs may close it in that
 * person's place. Whoever is challenged answers, and does neither; nobody closes what they answered, whatever else they
 * hold.
 */
export function mayDo({ challenge, stands }: Logged, viewer: Viewer): MayDo {
  const person = viewer.kind === 'person' ? viewer.personId : undefined
  const raisedIt = challenge.raisedByPersonId === person && holds(viewer, 'change challenges')
  const answeredIt = challenge.answers.some(({ byPersonId }) => byPersonId === person)
  const closed = no('This challenge is closed')
  if (stands.state === 'closed') return { move: closed, answer: closed, close: closed }
  const ofTheRaiser = no('Only the one who raised this challenge may do so')
  return {
    move: raisedIt ? yes : ofTheRaiser,
    answer:
      holds(viewer, 'change challenge answers') && !raisedIt
        ? yes
        : no('Only those who are challenged answer'),
    close:
      answeredIt && !raisedIt
        ? no('Whoever answered a challenge does not close it')
        : raisedIt || holds(viewer, 'approve challenges')
          ? yes
          : ofTheRaiser,
  }
}
