import type { Rulebook } from '../../clocks/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { addDays, longDate } from '../../kernel/index.ts'
import type { Told } from '../calendar/deadlines.ts'
import { byRule } from '../calendar/deadlines.ts'
import type { CallInId, DecisionId, MeetingId } from '../ids.ts'
import type { Decision } from '../model.ts'

export const callInOutcomes = ['upheld', 'referred back', 'referred to full council'] as const
export type CallInOutcome = (typeof callInOutcomes)[number]

/** What the scrutiny committee decided, in full: to uphold is to let the decision stand. */
export const outcomeInWords: Readonly<Record<CallInOutcome, string>> = {
  upheld: 'The decision is upheld: it may be carried out',
  'referred back': 'Referred back to the decision-taker',
  'referred to full council': 'Referred to full council',
}

export const callInAnswers = ['stands', 'changed', 'withdrawn'] as const
export type CallInAnswer = (typeof callInAnswers)[number]

export const answerInWords: Readonly<Record<CallInAnswer, string>> = {
  stands: 'The decision stands as it was',
  changed: 'The decision was changed',
  withdrawn: 'The decision was withdrawn',
}

/** The record of an executive decision, as it was published. */
export interface Publication {
  readonly decisionId: DecisionId
  readonly version: number
  readonly on: IsoDate
  /** Why it cannot wait for call-in, and who agreed; none where call-in applies. */
  readonly urgent: { readonly because: string; readonly agreedBy: string } | undefined
}

export interface CallIn {
  readonly id: CallInId
  readonly version: number
  readonly decisionId: DecisionId
  readonly on: IsoDate
  readonly members: number
  readonly who: string
  readonly grounds: string
  /** Whether it is valid, and why; not yet ruled on where undefined. */
  readonly ruled: { readonly valid: boolean; readonly because: string } | undefined
  readonly considered:
    | {
        readonly on: IsoDate
        readonly meetingId: MeetingId | undefined
        readonly outcome: CallInOutcome
        readonly words: string
      }
    | undefined
  readonly answered: { readonly on: IsoDate; readonly how: CallInAnswer; readonly words: string } | undefined
}

export type CarryingOutState =
  | 'called in'
  | 'referred back'
  | 'with full council'
  | 'not published'
  | 'open to call-in'
  | 'withdrawn'
  | 'may be carried out'
  | 'nothing to carry out'
  | 'no call-in'

/** Whether a decision may be carried out on a day, and what it waits for. */
export interface CarryingOut {
  readonly state: CarryingOutState
  readonly says: string
  /** The last day to call it in, with its sum; none where nothing runs. */
  readonly window: Told | undefined
}

export interface Followed {
  readonly decision: Decision
  /** Whether its body is an executive under the law: no other decision is called in. */
  readonly executive: boolean
  readonly publication: Publication | undefined
  readonly callIns: readonly CallIn[]
}

const says = (state: CarryingOutState, words: string, window?: Told): CarryingOut => ({
  state,
  says: words,
  window,
})

/** What one call-in keeps waiting; nothing where it is settled. */
function pending({ ruled, considered, answered, on, who }: CallIn): CarryingOut | undefined {
  if (ruled?.valid === false || answered) return undefined
  const by = `${who} called it in on ${longDate(on)}`
  if (!considered)
    return says(
      'called in',
      `${by}${ruled ? '' : '; whether that is valid is not yet ruled on'}. It may not be carried out until scrutiny has considered it.`,
    )
  if (considered.outcome === 'upheld') return undefined
  return considered.outcome === 'referred back'
    ? says(
        'referred back',
        `Scrutiny referred it back on ${longDate(considered.on)}. It may not be carried out until the decision-taker has decided again.`,
      )
    : says(
        'with full council',
        `Scrutiny referred it to full council on ${longDate(considered.on)}. It may not be carried out until that is answered.`,
      )
}

/** The day from which settled call-ins let it be carried out. */
const settledOn = ({ considered, answered }: CallIn): IsoDate | undefined => answered?.on ?? considered?.on

/** One function for every page, duty and list: may it be carried out on `day`? */
export function carryingOut(
  { decision, executive, publication, callIns }: Followed,
  rulebook: Rulebook,
  day: IsoDate,
): CarryingOut {
  if (!executive) return says('no call-in', 'Only decisions of the executive can be called in.')
  if (decision.outcome !== 'agreed' && decision.outcome !== 'agreed as amended')
    return says('nothing to carry out', 'Nothing was decided that could be carried out, or called in.')
  if (!publication)
    return says(
      'not published',
      'It may not be carried out: the days to call it in run from its publication, which is not on record.',
    )
  if (publication.urgent)
    return says(
      'may be carried out',
      `May be carried out at once: exempt from call-in as urgent, agreed by ${publication.urgent.agreedBy}, because ${publication.urgent.because}`,
    )
  const window = byRule(rulebook, 'gov.call_in', publication.on)
  const waits = callIns.map(pending).find((each) => each !== undefined)
  if (waits) return { ...waits, window }
  const withdrawn = callIns.find(({ answered }) => answered?.how === 'withdrawn')?.answered
  if (withdrawn)
    return says(
      'withdrawn',
      `The decision-taker withdrew it on ${longDate(withdrawn.on)}: ${withdrawn.words}`,
    )
  return afterWindow(window, callIns, day)
}

function afterWindow(window: Told, callIns: readonly CallIn[], day: IsoDate): CarryingOut {
  if (window.on === undefined)
    return says(
      'open to call-in',
      window.why.by === 'nothing' ? window.why.sentence : 'No last day is known.',
      window,
    )
  const settled = callIns
    .filter(({ ruled }) => ruled?.valid === true)
    .flatMap((each) => settledOn(each) ?? [])
  const from = [addDays(window.on, 1), ...settled].toSorted().at(-1) ?? window.on
  if (day < from)
    return says(
      'open to call-in',
      `It may not be carried out until ${longDate(from)}: members may call it in up to ${longDate(window.on)}.`,
      window,
    )
  const changed = callIns.find(({ answered }) => answered?.how === 'changed')?.answered
  return says(
    'may be carried out',
    `It may be carried out from ${longDate(from)}${changed ? `, as it was changed on ${longDate(changed.on)}: ${changed.words}` : ''}.`,
    window,
  )
}

/** Why a call-in cannot be valid, by the council's own rules; nothing where they do not stand against it. */
export function cannotBeValid(
  { on, members }: Pick<CallIn, 'on' | 'members'>,
  publication: Publication | undefined,
  lastOn: IsoDate | undefined,
  least: number | undefined,
): string | undefined {
  if (!publication) return 'The decision is not published: nothing can be called in yet'
  if (publication.urgent) return 'The decision is exempt from call-in as urgent'
  if (lastOn !== undefined && on > lastOn) return `The last day to call it in was ${longDate(lastOn)}`
  if (least !== undefined && members < least)
    return `The council’s rules ask for ${least} members, and ${members} called it in`
  return undefined
}
