import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { ViewerTx } from '../../access/index.ts'
import { posts } from '../../access/index.ts'
import { Forbidden } from '../../kernel/index.ts'
import { readMeasureId } from '../ids.ts'
import type { Around } from '../model/around.ts'
import type { EnteredValue } from '../model/measure.ts'
import { planOfMeasure } from '../store/places.ts'
import { planWithAreas } from '../store/plans.ts'
import type { NewMeasure } from '../store/measures.ts'
import { joinMeasure, reviseMeasure, takeOffMeasure } from '../store/measures.ts'
import type { NewValue } from '../store/measure-values.ts'
import { correctValue, enterValue } from '../store/measure-values.ts'
import { mayReport } from '../store/reporting.ts'
import type { MeasureFormSubject, PlanMeasureSubject } from '../views/measure-forms.tsx'
import {
  CorrectValueForm,
  EditMeasureForm,
  NewMeasureForm,
  NewValueForm,
  TakeOffForm,
} from '../views/measure-forms.tsx'
import { dayTyped, filledIn } from '../views/typed-form.ts'
import { optionalText, pastDay, requiredText } from './fields.ts'
import type { Asked, FormPageAround } from './form-page.tsx'
import { formPageAround } from './form-page.tsx'
import type { Revised } from './measure-fields.ts'
import { newMeasureSchema, requiredNumber, revisedMeasureSchema } from './measure-fields.ts'
import type { PlanNeeds } from './needs.ts'
import { actionAsked, areaAsked } from './reads.ts'

type Library = PlanNeeds['library']

/** The measure of an address (`:id`), with where it stands; undefined once it was taken off. */
async function measureAsked(
  tx: ViewerTx,
  { params }: Asked,
  library: Library,
  around: Around,
): Promise<PlanMeasureSubject | undefined> {
  const id = readMeasureId(params.id ?? '')
  const planId = id === undefined ? undefined : await planOfMeasure(tx, id)
  const whole = planId === undefined ? undefined : await planWithAreas(tx, planId, around)
  const area = whole?.areas.find(({ measures }) => measures.some((each) => each.id === id))
  const found = area?.measures.find((each) => each.id === id)
  if (!whole || !area || !found) return undefined
  const { kept } = found
  const title = kept.by === 'hand' ? kept.name : library.find((one) => one.id === kept.library)?.title
  return {
    plan: whole.plan,
    area,
    action: area.actions.find((action) => action.id === found.actionId),
    posts: await posts(tx),
    library,
    measure: { ...found, title: title ?? found.title },
  }
}

const newMeasure = (
  of: 'actions' | 'areas',
  library: Library,
): FormPageAround<MeasureFormSubject, NewMeasure, unknown> => ({
  path: `/plan/${of}/:id/measures/new`,
  permission: 'change plan',
  whose: ({ plan }) => plan,
  find: async (tx, asked, around) => {
    const found = of === 'areas' ? await areaAsked(tx, asked, around) : await actionAsked(tx, asked, around)
    return found && { action: undefined, ...found, library }
  },
  stored: () => filledIn({ tolerance: '0' }),
  schema: ({ posts: choices }) => newMeasureSchema(choices, library),
  View: NewMeasureForm,
  save: (tx, { area, action }, measure) =>
    joinMeasure(tx, action ? { actionId: action.id } : { areaId: area.id }, measure),
  goTo: ({ area, action }) => `${action ? `/plan/actions/${action.id}` : `/plan/areas/${area.id}`}#measures`,
})

const typedNumber = (value: number | null): string => (value === null ? '' : String(value))
const back = ({ measure }: PlanMeasureSubject): string => `/plan/measures/${measure.id}`

function storedMeasure({ measure, library }: PlanMeasureSubject) {
  const { kept, baseline, target, byOn, tolerance, isKey, unit } = measure
  const unitName = typeof unit === 'string' ? unit : unit.many
  const byHand =
    kept.by === 'hand'
      ? {
          name: kept.name,
          unit: unitName,
          better: kept.better,
          source: kept.source,
          collector: kept.collector?.id ?? null,
        }
      : { library: library.find(({ id }) => id === kept.library)?.id ?? '' }
  return filledIn(
    {
      ...byHand,
      baseline: typedNumber(baseline?.value ?? null),
      target: typedNumber(target),
      tolerance: typedNumber(tolerance),
      isKey: isKey ? ['yes'] : [],
    },
    { baselineOn: baseline?.on ?? null, byOn },
  )
}

const changes = {
  thing: ({ measure }: PlanMeasureSubject) => `the measure “${measure.title}”`,
  version: ({ measure }: PlanMeasureSubject) => measure.version,
  storedHref: back,
}

const edit = (library: Library): FormPageAround<PlanMeasureSubject, Revised, unknown> => ({
  path: '/plan/measures/:id/edit',
  permission: 'change plan',
  whose: ({ plan }) => plan,
  find: (tx, asked, around) => measureAsked(tx, asked, library, around),
  stored: storedMeasure,
  schema: ({ posts: choices, measure }) => revisedMeasureSchema(choices, measure.kept.by === 'hand'),
  View: EditMeasureForm,
  save: (tx, { measure }, revised, version) => reviseMeasure(tx, measure.id, version, revised),
  goTo: back,
  changes: {
    ...changes,
    fields: () => [
      { name: 'baseline', label: 'Baseline' },
      { name: 'target', label: 'Target' },
      { name: 'byOn', label: 'By when', says: dayTyped('byOn') },
      { name: 'tolerance', label: 'Tolerance' },
    ],
  },
})

const takeOff = (
  library: Library,
): FormPageAround<PlanMeasureSubject, { readonly because: string }, unknown> => ({
  path: '/plan/measures/:id/take-off',
  permission: 'change plan',
  whose: ({ plan }) => plan,
  find: (tx, asked, around) => measureAsked(tx, asked, library, around),
  stored: () => filledIn({}),
  schema: () => z.object({ because: requiredText('Enter why it is taken off', 1000) }),
  View: TakeOffForm,
  save: (tx, { measure }, { because }, version) => takeOffMeasure(tx, measure.id, version, because),
  goTo: ({ area, action }) => `${action ? `/plan/actions/${action.id}` : `/plan/areas/${area.id}`}#measures`,
  changes: { ...changes, fields: () => [{ name: 'because', label: 'Why' }] },
})

/** A measure kept by hand, for whoever collects it or changes the plan; for others it is 403 before a form is shown. */
async function collected(tx: ViewerTx, asked: Asked, library: Library, around: Around) {
  const found = await measureAsked(tx, asked, library, around)
  if (found?.measure.kept.by !== 'hand') return undefined
  if (!mayReport(tx.viewer, found.measure.kept.collector?.id ?? null, found.plan))
    throw new Forbidden('Only whoever collects a measure, or whoever changes the plan')
  return found
}

const newValue = (library: Library): FormPageAround<PlanMeasureSubject, NewValue, unknown> => ({
  path: '/plan/measures/:id/values/new',
  permission: 'change progress',
  find: (tx, asked, around) => collected(tx, asked, library, around),
  stored: () => filledIn({}),
  schema: (_subject, today) =>
    z.object({
      onDay: pastDay({ what: 'the day that the value speaks for', name: 'Day' }, today),
      value: requiredNumber('Value', 'Enter the value'),
      note: optionalText(300),
    }),
  View: NewValueForm,
  save: (tx, { measure }, value) => enterValue(tx, measure.id, value),
  goTo: back,
})

type ValueRead = PlanMeasureSubject & { readonly entered: EnteredValue; readonly valueVersion: number }
interface Correction {
  readonly value: number
  readonly note: string
  readonly because: string
}

const correct = (library: Library): FormPageAround<ValueRead, Correction, unknown> => ({
  path: '/plan/measures/:id/values/:value/correct',
  permission: 'change progress',
  find: async (tx, asked, around) => {
    const found = await collected(tx, asked, library, around)
    const entered = found?.measure.values.find(({ id }) => String(id) === asked.params.value)
    return found && entered && { ...found, entered, valueVersion: entered.version }
  },
  stored: ({ entered }) => filledIn({ value: String(entered.value), note: entered.note }),
  schema: () =>
    z.object({
      value: requiredNumber('Value', 'Enter the value'),
      note: optionalText(300),
      because: requiredText('Enter why it is corrected', 1000),
    }),
  View: CorrectValueForm,
  save: (tx, { entered }, correction, version) => correctValue(tx, entered.id, version, correction),
  goTo: back,
  changes: {
    ...changes,
    version: ({ valueVersion }) => valueVersion,
    fields: () => [
      { name: 'value', label: 'Value' },
      { name: 'note', label: 'Note' },
    ],
  },
})

/** Joining measures to actions and areas, changing what they are to reach, and entering what they came to. */
export function measureForms(app: FastifyInstance, planNeeds: PlanNeeds): void {
  const { library } = planNeeds
  formPageAround(app, newMeasure('actions', library), planNeeds)
  formPageAround(app, newMeasure('areas', library), planNeeds)
  formPageAround(app, edit(library), planNeeds)
  formPageAround(app, takeOff(library), planNeeds)
  formPageAround(app, newValue(library), planNeeds)
  formPageAround(app, correct(library), planNeeds)
}
