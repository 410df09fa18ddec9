import { clockRules } from '../../clocks/index.ts'
import { longDate, readIsoDate } from '../../kernel/index.ts'
import { trackerRules } from '../../trackers/permanence/rules/exceptions.ts'

/** What pages about children say, read from their HTML: `2: Second looked-after review from 12 August 2026`. */

const plain = (html: string): string => html.replaceAll('&amp;', '&').replaceAll('&#39;', "'").trim()

const titles: ReadonlyMap<string, string> = new Map(clockRules.map(({ id, title }) => [id, title]))
export const titleOf = (rule: string): string => titles.get(rule) ?? rule
const limit = (childId: string, title: string, from: string) => `${childId}: ${title} from ${from}`

/** Each table row about a child, by the child's number. */
export const rowsOf = (html: string): readonly (readonly [childId: string, row: string])[] =>
  html.split('<tr').flatMap((row) => {
    const childId = /href="\/(?:children|permanence)\/(\d+)"/.exec(row)?.[1]
    return childId === undefined ? [] : [[childId, row] as const]
  })

export const childrenIn = (html: string): readonly string[] => rowsOf(html).map(([childId]) => childId)

const reason =
  /los-monday__because">([^<]*)<a class="govuk-link los-monday__why" href="\/clocks\/([^"?]+)\?from=([^"&]+)&amp;of=\d+"/g

const worst =
  /href="\/children\/(\d+)"[\s\S]*?los-monday__what">([^<]*)<\/span><span class="los-monday__because">([^<]*)</

/** Of each child in one of these parts of a page, what is said first: on the Monday list, and on the first page. */
const saidFirstIn = (parts: readonly string[]): readonly string[] =>
  parts.flatMap((part) => {
    const [, childId, what = '', because = ''] = worst.exec(part) ?? []
    return childId === undefined ? [] : [`${childId}: ${plain(what)}, ${plain(because)}`]
  })
export const worstOnMonday = (html: string) => saidFirstIn(html.split('<tr').slice(1))
export const worstOnFirstPage = (html: string) => saidFirstIn(html.split('los-worst__child"').slice(1))

/** What each row of the Monday list says is next: `2: Visit the child.` */
export const nextOnMonday = (html: string): readonly string[] =>
  rowsOf(html).flatMap(([childId, row]) => {
    const next = /los-monday__next-cell"[^>]*>([^<]*)</.exec(row)?.[1]
    return next === undefined || next === '' ? [] : [`${childId}: ${plain(next)}`]
  })

export const nextOnFirstPage = (html: string): readonly string[] =>
  html
    .split('los-worst__child"')
    .slice(1)
    .map((part) => {
      const childId = /href="\/children\/(\d+)"/.exec(part)?.[1] ?? ''
      return `${childId}: ${plain(/<strong>Next:<\/strong> ([^<]*)</.exec(part)?.[1] ?? '')}`
    })

/** By the council's number, what the file of the Monday list says is next. */
function nextInFile(csv: string): ReadonlyMap<string, string> {
  const cells = (line: string) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) =>
      (quoted?.replaceAll('""', '"') ?? bare ?? '').trim(),
    )
  const lines = csv.split('\r\n').map(cells)
  const place = lines.find(([head]) => head?.endsWith('Child'))?.indexOf('Next') ?? -1
  return new Map(
    lines
      .filter(([child = '']) => /^(MU)?\d+$/.test(child))
      .map((line) => [line[0] ?? '', line[place] ?? '']),
  )
}

/** What a child's own page says is next; undefined where it says that nothing is. */
function nextOnLine(html: string): string | undefined {
  const next = /los-next__words">(?:<a [^>]*>)?([^<]*)</.exec(html)?.[1]
  return next === undefined ? undefined : plain(next)
}

const numberOnLine = (html: string): string => /<title>[^<]*Child (\w+)/.exec(html)?.[1] ?? ''

/** What each place says is next of one child: the Monday list, its file, and the child's own page. */
export const nextSaid = (childId: string, page: string, lists: readonly string[], csv: string) => ({
  list: lists
    .flatMap(nextOnMonday)
    .find((each) => each.startsWith(`${childId}: `))
    ?.slice(childId.length + 2),
  file: nextInFile(csv).get(numberOnLine(page)),
  page: nextOnLine(page),
})

/** States that the tracker alone says, in its words: no running limit says them. */
export const saidByTracker: ReadonlySet<string> = new Set(
  trackerRules
    .filter(({ says, clocks }) => says === 'exception' && clocks === undefined)
    .map(({ words }) => words),
)

/** Limits that the Monday list says are late. */
export const lateOnMonday = (html: string): readonly string[] =>
  rowsOf(html).flatMap(([childId, row]) =>
    [...row.matchAll(reason)].flatMap(([, because = '', rule = '', from = '']) => {
      const day = readIsoDate(from)
      return / late\b/.test(because) && day ? [limit(childId, titleOf(rule), longDate(day))] : []
    }),
  )

/** What the Monday list says of children without a limit: what trackers say, in their words. */
export const saidOnMonday = (html: string): readonly string[] =>
  rowsOf(html).flatMap(([childId, row]) =>
    [...row.matchAll(/los-monday__what">([^<]*)</g)].map(
      ([, what = '']) => `${childId}: ${plain(what).toLowerCase()}`,
    ),
  )

/** Whether it is a child's own page, and not the one that asks for a reason first. */
export const isLine = (html: string): boolean => html.includes('id="clocks"')

/** Limits that a child's own page puts under “late”. */
export function lateOnLine(childId: string, html: string): readonly string[] {
  const late = html
    .split('<section class="los-clocks__group">')
    .find((part) => /<\/svg>late<\/strong>/i.test(part))
  const clock = /los-clock__title">([^<]+)<\/h4>[\s\S]*?los-clock__from">From ([^<,.]+)[,.]/g
  return [...(late?.split('</section>')[0] ?? '').matchAll(clock)].map(([, title = '', from = '']) =>
    limit(childId, plain(title), plain(from)),
  )
}

/** What the permanence tracker says of children, in the words of its tags. */
export const saidOnTracker = (html: string): readonly string[] =>
  rowsOf(html).flatMap(([childId, row]) =>
    [...row.matchAll(/<\/svg>([^<]+)<\/strong>/g)].map(
      ([, words = '']) => `${childId}: ${plain(words).toLowerCase()}`,
    ),
  )

/** Links with a number in them: where each leads, and how many it says are there. */
export const filtersOn = (html: string): readonly (readonly [href: string, count: number])[] =>
  [...html.matchAll(/los-filters__link" href="([^"]+)"[^>]*>[\s\S]*?los-filters__count">(\d+)</g)].map(
    ([, href = '', count]) => [plain(href), Number(count)] as const,
  )

export const ofstedRules = (html: string): readonly (readonly [href: string, count: number])[] =>
  [...html.matchAll(/href="(\/monday\?pick=[^"]+)"[^>]*>(\d+) child/g)].map(
    ([, href = '', count]) => [plain(href), Number(count)] as const,
  )
