import type { Span, ViewerTx } from '../../access/index.ts'
import {
  adoptionToldAhead,
  alignNumbers,
  conferencedAfterClosing,
  followNumbers,
  lookedBackOn,
  members,
  relating,
  workOut,
  type HowToWork,
  type Relate,
} from '../../children/index.ts'
import { rulebookOf } from '../../clocks/index.ts'
import type { HeldExtract } from './spans.ts'
import { spansBetween } from './spans.ts'
import { teamsByName } from './team-names.ts'

/** Children to be followed. */
interface Followed {
  /** Whose facts changed over the span. */
  readonly facts: readonly number[]
  /** Of those, whose facts changed beyond the span as well. */
  readonly beyond?: readonly number[]
  /** Whose limits time alone may have moved by the span's first day. */
  readonly aged?: readonly number[]
  /** Of whom the extract says nothing new, which says of later days that what was due had not been done. */
  readonly toldAgain?: readonly number[]
  /** Who works with whom is left as it is: see `HowToPut`. */
  readonly onlyLimits?: boolean
}

/**
 * Works out what follows for children whose facts changed over a span: on every extract's day in it, since what an extract
 * leaves out may have been said by an earlier one; and on every later day for children whose limits look back or whose
 * facts changed beyond it. Time passes for everybody, also for children of whom the extract says nothing new: their limits
 * are brought to its day. What time alone changes is nothing that the extract changed, and stands in no count of it.
 * @param meanwhile what the database is to do while the first limits of the last days are worked out, since it has least to
 * do then; not done where nobody's are.
 * @returns the children whose time limits changed.
 */
export async function followFacts(
  tx: ViewerTx,
  extracts: readonly HeldExtract[],
  changed: Span,
  { facts, beyond = [], aged = [], toldAgain = [], onlyLimits = false }: Followed,
  meanwhile?: () => Promise<void>,
): Promise<readonly number[]> {
  const rulebook = await rulebookOf(tx)
  const joined = await members(tx)
  const touched = new Set([...facts, ...(await followNumbers(tx, facts, joined))])
  const onlyAged = aged.filter((child) => !touched.has(child))
  const moved = new Set<number>()
  const later = async () => [
    ...new Set([
      ...(await lookedBackOn(tx, [...touched])),
      ...beyond,
      ...(await followNumbers(tx, beyond, joined)),
    ]),
  ]
  const looking = changed.until === undefined ? touched : await later()
  const byTime = [
    ...(await conferencedAfterClosing(tx, onlyAged)),
    ...(await adoptionToldAhead(tx, onlyAged)),
  ]
  const related = new Set([...touched, ...byTime])
  const relations = new Relations(related, await relateFor(tx, onlyLimits), meanwhile)
  const spans = spansBetween(extracts, changed.from, undefined)
  for (const span of spans) {
    const within = changed.until === undefined || span.from < changed.until
    const others = span.from === changed.from ? onlyAged : toldAgain
    const children = new Set([...(within ? touched : looking), ...others])
    const how = { ...(span === spans.at(-1) && relations.whileWorking), onlyAsked: onlyLimits }
    for (const child of await workOut(tx, span, [...children], rulebook, how)) moved.add(child)
  }
  await relations.finish()
  if (joined.length > 0 && !onlyLimits) await alignNumbers(tx)
  const apart = new Set([...joined.map(({ memberId }) => memberId), ...onlyAged])
  return [...moved].filter((child) => !apart.has(child))
}

const relateFor = async (tx: ViewerTx, onlyLimits: boolean): Promise<Relate> =>
  onlyLimits ? () => Promise.resolve() : relating(tx, await teamsByName(tx))

/**
 * Of so many children at a time who works with them is brought into step: with each portion by itself it took twice as
 * long.
 */
const atATime = 8000

/**
 * Who works with whom follows from what stands after the last span. It is brought into step while other children's limits
 * are still worked out, so that the database has something to do.
 */
class Relations {
  readonly whileWorking: HowToWork = { afterEach: (children) => this.after(children) }
  private readonly left: Set<number>
  private readonly relate: Relate
  private meanwhile: (() => Promise<void>) | undefined
  private worked: number[] = []

  constructor(touched: ReadonlySet<number>, relate: Relate, meanwhile: (() => Promise<void>) | undefined) {
    this.left = new Set(touched)
    this.relate = relate
    this.meanwhile = meanwhile
  }

  private async after(children: readonly number[]): Promise<void> {
    const { meanwhile } = this
    this.meanwhile = undefined
    await meanwhile?.()
    for (const child of children) if (this.left.delete(child)) this.worked.push(child)
    if (this.worked.length < atATime) return
    const worked = this.worked
    this.worked = []
    await this.relate(worked)
  }

  /** Brings those who are left. */
  async finish(): Promise<void> {
    await this.relate([...this.worked, ...this.left])
  }
}
