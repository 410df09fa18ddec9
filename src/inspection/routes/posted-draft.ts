import { z } from 'zod'
import { typedDate } from '../../design/index.ts'
import type { Draft } from '../model/draft.ts'
import { mostItems, noDay } from '../model/draft.ts'

const Body = z.record(z.string(), z.unknown()).catch({})

/** Browsers end lines with CR LF; a text that was not touched must stay what it was. */
const lines = (text: string): string => text.replaceAll('\r\n', '\n')

const textOf = (value: unknown): string => (typeof value === 'string' ? lines(value) : '')

/** How many boxes were posted under `areas-0-…`, `areas-1-…` and so on. */
function countOf(body: Readonly<Record<string, unknown>>, list: string): number {
  const numbers = Object.keys(body).map((name) =>
    Number(new RegExp(`^${list}-(\\d{1,3})-`).exec(name)?.[1] ?? -1),
  )
  return Math.min(Math.max(...numbers, -1) + 1, mostItems)
}

/** Reads the check page's boxes as they were typed; what was not posted is empty. */
export function postedDraft(posted: unknown): Draft {
  const body = Body.parse(posted)
  const text = (name: string): string => textOf(body[name])
  const texts = (name: string): string[] => [body[name]].flat().filter((value) => typeof value === 'string')
  const list = <Item>(name: string, item: (prefix: string) => Item): Item[] =>
    Array.from({ length: countOf(body, name) }, (_, index) => item(`${name}-${index}`))
  const words = (prefix: string) => ({
    id: text(`${prefix}-id`),
    text: text(`${prefix}-text`),
    paragraph: text(`${prefix}-paragraph`),
    page: text(`${prefix}-page`),
  })
  const day = (name: string) => ({ ...noDay, ...typedDate(body, name) })
  return {
    kind: text('kind'),
    authority: text('authority'),
    inspectedFrom: day('inspectedFrom'),
    inspectedTo: day('inspectedTo'),
    publishedOn: day('publishedOn'),
    receivedOn: day('receivedOn'),
    judgements: list('judgements', (prefix) => ({
      strand: text(`${prefix}-strand`),
      grade: text(`${prefix}-grade`),
      selfGrade: text(`${prefix}-selfGrade`),
    })),
    areas: list('areas', (prefix) => ({
      ...words(prefix),
      priority: text(`${prefix}-priority`) === 'yes',
      tags: texts(`${prefix}-tags`),
    })),
    strengths: list('strengths', (prefix) => ({
      ...words(prefix),
      ownerPostId: text(`${prefix}-ownerPostId`),
      watch: text(`${prefix}-watch`),
    })),
    reason: text('reason'),
  }
}
