import type { IsoDate } from '../../kernel/index.ts'
import type { Edition } from '../exempt/model.ts'
import type { Known } from '../model/index.ts'
import { knownOr } from '../model/index.ts'

const plainWords = (words: string): string =>
  words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[’']|\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')

interface Named {
  readonly title: string
  readonly meeting: { readonly body: string; readonly on: Known<IsoDate> }
  /** Of a frozen paper. */
  readonly number?: number
}

/**
 * 'cabinet-2020-06-16-childrens-services-improvement-plan.docx': it sorts by meeting, and any system can keep it. A frozen
 * one says which version it is, and a private one says so first.
 */
export function fileName({ title, meeting, number }: Named, extension: string, edition: Edition): string {
  const words = [meeting.body, knownOr(meeting.on, 'undated'), title].map(plainWords).join('-').slice(0, 120)
  const whole = [...(edition === 'private' ? ['not-for-publication'] : []), words]
  return `${[...whole, ...(number === undefined ? [] : [`v${number}`])].join('-')}.${extension}`
}
