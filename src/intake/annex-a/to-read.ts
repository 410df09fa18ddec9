import { readIsoDate, type IsoDate } from '../../kernel/index.ts'
import { usualLimits, type Limits } from '../../workbook/index.ts'
import type { Digesting } from './digesting.ts'
import { annexLists, type ListNumber } from './lists/index.ts'
import type { RememberedMapping } from './model.ts'

/** What the child is to do. */
export interface ToRead {
  readonly path: string
  readonly name: string
  readonly asAt: IsoDate
  readonly remembered: RememberedMapping
  readonly digesting: Digesting
  readonly limits: Limits
}

/** What the parent wrote, read again; throws on what it would not have written. By hand, so that the child starts at once. */
export function toReadIn(value: unknown): ToRead {
  const { path, name, asAt, remembered, digesting, limits } = objectIn(value)
  const day = typeof asAt === 'string' ? readIsoDate(asAt) : undefined
  if (typeof path !== 'string' || typeof name !== 'string' || day === undefined)
    throw new TypeError('This is nothing to read')
  return {
    path,
    name,
    asAt: day,
    remembered: mappingsIn(remembered),
    digesting: digestingIn(digesting),
    limits: limitsIn(limits),
  }
}

function mappingsIn(value: unknown): RememberedMapping {
  const given = objectIn(value)
  const mappings: Partial<Record<ListNumber, Readonly<Record<string, string>>>> = {}
  for (const { number } of annexLists) {
    const mapping = given[String(number)]
    if (mapping !== undefined) mappings[number] = textsIn(mapping)
  }
  return mappings
}

const textsIn = (value: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(objectIn(value)).flatMap(([key, text]) => (typeof text === 'string' ? [[key, text]] : [])),
  )

function digestingIn(value: unknown): Digesting {
  const { salt, known, always } = objectIn(value)
  return {
    salt: typeof salt === 'string' ? salt : '',
    ...(typeof known === 'string' && { known }),
    ...(Array.isArray(always) && { always: always.filter((each) => typeof each === 'string') }),
  }
}

function limitsIn(value: unknown): Limits {
  const numbers = Object.entries(objectIn(value)).filter(([, limit]) => typeof limit === 'number')
  return { ...usualLimits, ...Object.fromEntries(numbers) }
}

const objectIn = (value: unknown): Readonly<Record<string, unknown>> => (isObject(value) ? value : {})

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
