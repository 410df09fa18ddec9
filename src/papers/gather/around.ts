import type { At, ViewerTx } from '../../access/index.ts'
import { stateSeen } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { Kept } from '../../kernel/index.ts'
import type { Around, AroundNeeds, AsOne } from '../../plan/index.ts'
import { aroundAs } from '../../plan/index.ts'
import type { HouseStyle } from '../document/index.ts'
import type { FactName, KeptDraft } from '../model/index.ts'
import { levelOf, notKnown } from '../model/index.ts'
import { factsWanted } from './wanted.ts'
import { mayReadFigures } from './pack/figures.ts'
import type { PaperFigures } from './pack/figures.ts'

/** What stands around the plan, and what measures say where the paper tells of them. */
export interface PaperAround extends Around {
  /** The plan's own, under which a plan that was worked out is kept. */
  readonly plan?: Around
  readonly figures?: PaperFigures
  readonly style?: HouseStyle | undefined
}

/** What papers need from above: measures are counted beside the viewer's transactions, never inside one. */
export interface PaperNeeds extends AroundNeeds {
  /** Left out where measures are not at hand: papers then say that they were not asked for. */
  readonly figures?: (asOne: AsOne, at: At, today: IsoDate) => Promise<PaperFigures>
  /** The council's own look, where it has set one. */
  readonly style?: HouseStyle | undefined
}

/** Once its meeting was held, a paper tells what was so on that day: what came later is not what the meeting read. */
export const byItsMeeting = (tx: ViewerTx, { meeting: { on } }: Pick<KeptDraft, 'meeting'>): ViewerTx =>
  on !== notKnown && on.value < tx.at.asAt ? { ...tx, at: { ...tx.at, asAt: on.value } } : tx

const ofFigures: readonly FactName[] = ['scorecard', 'likeCases']

const wantsFigures = (of: KeptDraft): boolean =>
  levelOf(of.template, of.draft.audience) !== 'public' && ofFigures.some((name) => factsWanted(of).has(name))

/** Whether the paper tells of measures that this viewer may not read: what they see of it says so in their place. */
export const lacksFigures = (tx: ViewerTx, draft: KeptDraft): boolean =>
  wantsFigures(draft) && !mayReadFigures(tx)

const statesKept = 4
const kept = new WeakMap<PaperNeeds, Kept<PaperFigures>>()

/** Asked for once for each state of the record, not once for each reader. */
async function figuresFor(
  asOne: AsOne,
  needs: PaperNeeds,
  draftOf: DraftOf,
): Promise<PaperFigures | undefined> {
  const { figures } = needs
  if (!figures) return undefined
  const wanted = await asOne(async (tx) => {
    const draft = await draftOf(tx)
    if (!draft || !wantsFigures(draft) || !mayReadFigures(tx)) return undefined
    const then = byItsMeeting(tx, draft)
    return { at: then.at, today: then.today, state: await stateSeen(then) }
  })
  if (!wanted) return undefined
  const here = kept.get(needs) ?? new Kept<PaperFigures>(statesKept)
  kept.set(needs, here)
  const found = here.at(wanted.state) ?? (await figures(asOne, wanted.at, wanted.today))
  here.keep(wanted.state, found)
  return found
}

type DraftOf = (tx: ViewerTx) => Promise<KeptDraft | undefined>

/** What stands around the paper on the day that it tells of; nothing is thrown where there is no such paper. */
export async function aroundDraft(asOne: AsOne, needs: PaperNeeds, draftOf: DraftOf): Promise<PaperAround> {
  const plan = await aroundAs(
    (work) =>
      asOne(async (tx) => {
        const draft = await draftOf(tx)
        return work(draft ? byItsMeeting(tx, draft) : tx)
      }),
    needs,
  )
  const figures = await figuresFor(asOne, needs, draftOf)
  return { ...plan, plan, ...(figures && { figures }), style: needs.style }
}
