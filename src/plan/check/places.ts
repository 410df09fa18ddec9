import type { PlanAction, PlanArea, PlanWithAreas } from '../model/plan.ts'
import type { PlanMeasure } from '../model/measure.ts'
import type { Risk } from '../model/risk.ts'
import type { Fault, Place, PlanFacts } from './model.ts'

/** Where on a page, and by which form, something is mended. */
export interface Mend {
  /** The part of the page: '#evidence'. */
  readonly at?: string
  /** Below the page's address: 'edit#dueOn'. */
  readonly form?: string
}

const placed = (areaId: Place['areaId'], words: string, href: string, { at = '', form }: Mend): Place => ({
  areaId,
  words,
  href: `${href}${at}`,
  ...(form === undefined ? {} : { form: `${href}/${form}` }),
})

export const actionPlace = ({ id, areaId, reference }: PlanAction, mend: Mend = {}): Place =>
  placed(areaId, `Action ${reference}`, `/plan/actions/${id}`, mend)

export const areaPlace = ({ id, position, title }: PlanArea, mend: Mend = {}): Place =>
  placed(id, `Area ${position}, ${title}`, `/plan/areas/${id}`, mend)

export const measurePlace = ({ id, areaId, title }: PlanMeasure, mend: Mend = {}): Place =>
  placed(areaId, `Measure “${title}”`, `/plan/measures/${id}`, mend)

/** A risk stands where its first area does, or its first action's; one that is linked to neither, with the whole. */
export const riskPlace = (
  { id, reference, areaIds, actionIds }: Risk,
  { areas }: Pick<PlanWithAreas, 'areas'>,
  form: string,
): Place => {
  const area = areas.find(
    (each) => areaIds.includes(each.id) || each.actions.some((action) => actionIds.includes(action.id)),
  )
  return placed(area?.id ?? null, `Risk ${reference}`, `/plan/risks/${id}`, { form })
}

/** A page of the plan as a whole, with the form that mends it. */
export const planPlace = ({ plan }: PlanWithAreas, path = '/plan', form?: string): Place => ({
  areaId: null,
  words: 'The plan as a whole',
  href: `${path}?plan=${plan.id}`,
  ...(form === undefined ? {} : { form }),
})

/** What a judge says of one thing: nothing, a sentence, or several. */
type Says = string | undefined | readonly string[]

const sentences = (says: Says): readonly string[] =>
  says === undefined ? [] : typeof says === 'string' ? [says] : says

/** Every action in turn, with its area. */
export const eachAction =
  (judge: (action: PlanAction, facts: PlanFacts, area: PlanArea) => Says, mend: Mend = {}) =>
  (facts: PlanFacts): readonly Fault[] =>
    facts.whole.areas.flatMap((area) =>
      area.actions.flatMap((action) =>
        sentences(judge(action, facts, area)).map((says) => ({ where: actionPlace(action, mend), says })),
      ),
    )

/** Every action that is not delivered yet: what was done needs no better plan. */
export const eachOpenAction = (
  judge: (action: PlanAction, facts: PlanFacts, area: PlanArea) => Says,
  mend: Mend = {},
) =>
  eachAction(
    (action, facts, area) => (action.deliveredOn === null ? judge(action, facts, area) : undefined),
    mend,
  )

export const eachArea =
  (judge: (area: PlanArea, facts: PlanFacts) => Says, mend: Mend = {}) =>
  (facts: PlanFacts): readonly Fault[] =>
    facts.whole.areas.flatMap((area) =>
      sentences(judge(area, facts)).map((says) => ({ where: areaPlace(area, mend), says })),
    )

/** Every measure of an area or an action that is not complete: what was proved needs no aim any more. */
export const eachMeasure =
  (judge: (measure: PlanMeasure, facts: PlanFacts) => Says, mend: Mend = {}) =>
  (facts: PlanFacts): readonly Fault[] =>
    facts.whole.areas.flatMap((area) => {
      const complete = new Set(
        area.actions.filter(({ acceptedOn }) => acceptedOn !== null).map(({ id }) => id),
      )
      return area.measures
        .filter(({ actionId }) => actionId === null || !complete.has(actionId))
        .flatMap((measure) =>
          sentences(judge(measure, facts)).map((says) => ({ where: measurePlace(measure, mend), says })),
        )
    })
