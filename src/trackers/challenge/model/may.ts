import type { Permission, Viewer } from '../../../access/index.ts'
import { mayOnSome } from '../../../access/index.ts'
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

const holds = ({ grants }: Viewer, permission: Permission): boolean => mayOnSome(grants, permission)

/**
 * Whoever holds the post that is asked, or answers for the whole service: a manager below the one it was taken to would end
 * a silence above. What was taken to the director no head of service answers.
 */
const isAsked = ({ stands }: Logged, { grants, posts, roles }: Viewer): boolean =>
  (grants.has('change challenge answers | any') &&
    (stands.stage !== 'director' || roles.includes('director'))) ||
  (stands.toPostId !== undefined && posts.includes(stands.toPostId))

/** Nobody answers what they raised themselves, in whichever post they are now. */
function mayAnswer(logged: Logged, viewer: Viewer, didRaise: boolean): May {
  if (!holds(viewer, 'change challenge answers') || didRaise)
    return no('Only those who are challenged answer')
  return isAsked(logged, viewer) ? yes : no('The post that is asked answers, or whoever is above it')
}

export const nothingFor = (why: string): MayDo => ({ move: no(why), answer: no(why), close: no(why) })

/**
 * What a viewer might have done while a challenge stood where one of its moves had brought it: a form that was opened then
 * is sent now. Nothing where no move was made by then.
 */
export function mightHaveDone(logged: Logged, viewer: Viewer, hasLeft: boolean, change: number): MayDo {
  const { challenge, stands } = logged
  const then = challenge.moves.findLast((move) => move.change <= change)
  if (then === undefined || then.stage === 'closed') return nothingFor('It was not there then')
  const { stage, toPostId } = then
  const stood = { ...logged, stands: { ...stands, stage, toPostId, state: 'waiting' as const } }
  const answers = challenge.answers.filter((answer) => answer.change <= change)
  return mayDo({ ...stood, challenge: { ...challenge, answers } }, viewer, hasLeft)
}

/**
 * Who raised it moves and closes it; the manager of the reviewing officers and conference chairs may close it in that
 * person's place, and once the person has left take it further, too. Whoever is challenged answers, and does neither;
 * nobody moves or closes what they answered, whatever else they hold.
 * @param hasLeft whether whoever raised it is no longer a reviewing officer or chair here.
 */
export function mayDo(logged: Logged, viewer: Viewer, hasLeft: boolean): MayDo {
  const { challenge, stands } = logged
  const person = viewer.kind === 'person' ? viewer.personId : undefined
  const didRaise = challenge.raisedByPersonId === person
  const raisedIt = didRaise && holds(viewer, 'change challenges')
  const answeredIt = challenge.answers.some(({ byPersonId }) => byPersonId === person)
  const ofTheRaiser = no('Only the one who raised this challenge may do so')
  if (stands.state === 'closed') return nothingFor('This challenge is closed')
  return {
    move: inTheirPlace(hasLeft && !isAsked(logged, viewer), 'move'),
    answer: mayAnswer(logged, viewer, didRaise),
    close: inTheirPlace(true, 'close'),
  }

  function inTheirPlace(managerMay: boolean, what: string): May {
    if (raisedIt) return yes
    if (answeredIt) return no(`Whoever answered a challenge does not ${what} it`)
    return managerMay && holds(viewer, 'approve challenges') ? yes : ofTheRaiser
  }
}
