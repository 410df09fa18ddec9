import type { Block } from './blocks.ts'
import { councilNamed } from './councils.ts'
import { frontBlocks, frontPages } from './front-page.ts'

export interface AuthorityRead {
  name: string
  page: number
}

const council = String.raw`(?:the )?(.+?)(?:[’'‘´]s?)?(?: local authority(?:[’'‘´]s)?)?`
const services = String.raw`child(?:ren)?[’'‘´]?s (?:social (?:care|work) )?services`

/** Companies that run a council's services, in words that fit into a pattern. */
export const trust =
  "(?:children[’'‘´]?s (?:services )?trust|children first|(?:together|achieving) for children|families trust)"

/**
 * Where the council's name stands, most trusted first. A new wording is one more line here.
 * Each is tried on every block of a page before the next one is tried.
 */
const wordings: readonly RegExp[] = [
  new RegExp(`^(?:re-?|short |standard )?inspection of ${council} ${services}`, 'i'),
  new RegExp(`^focuss?ed visit (?:to|of|at|in) ${council} ${services}`, 'i'),
  new RegExp(
    `^(?:re-?inspection|inspection|focuss?ed visit) (?:of|to) ${services} (?:in|at|of) ${council}$`,
    'i',
  ),
  new RegExp(`(?:focuss?ed|assurance) visit (?:to|of|at|in) ${council} ${services}`, 'i'),
  new RegExp(`${services} (?:in|at|of) ${council} on `, 'i'),
  new RegExp(`^focuss?ed visit (?:to|of|at|in) ${council}$`, 'i'),
  new RegExp(`^(?:re-?|short )?inspection of (.*?${trust}.*)$`, 'i'),
]

const generic = /^(local authority|children[’'‘´]?s|services|social care|the|its|your)?$/i

/**
 * The council's name: in the title or, where the title is the same for every council, in the line above it. It is the name
 * under which the council is listed, where the print tells that, and else the name as printed.
 */
export function authorityOf(blocks: readonly Block[]): AuthorityRead | undefined {
  const printed = printedName(blocks)
  const listed = printed && councilNamed(printed.name)
  if (printed && listed) return { ...printed, name: listed }
  const namesCompany = printed !== undefined && new RegExp(trust, 'i').test(printed.name)
  return printed && !namesCompany ? printed : (addressedCouncil(blocks) ?? printed)
}

function printedName(blocks: readonly Block[]): AuthorityRead | undefined {
  for (const page of frontPages) {
    const front = frontBlocks(blocks, page)
    const found = nameInTitle(front) ?? nameAboveTitle(front)
    if (found) return found
  }
  return undefined
}

/** A line of the front page that is a council's name and nothing else: in a letter, a line of the address. */
function addressedCouncil(blocks: readonly Block[]): AuthorityRead | undefined {
  const lines = blocks.filter(({ page }) => page <= 2).flatMap((block) => block.lines)
  for (const { text, page } of lines) {
    const [name] = [text, ...text.split(',')]
      .filter((part) => /\b(council|borough|county|city)\b/i.test(part))
      .flatMap((part) => councilNamed(part) ?? [])
    if (name) return { name, page }
  }
  return undefined
}

function nameInTitle(front: readonly Block[]): AuthorityRead | undefined {
  for (const wording of wordings) {
    for (const block of front) {
      const name = wording.exec(block.text)?.[1]?.trim()
      if (name && name.length < 90 && !generic.test(name)) return { name: tidy(name), page: block.page }
    }
  }
  return undefined
}

const plainTitle = /^(re-?)?inspection of (local authority )?(children[’'‘´]?s|services for children)/i

function nameAboveTitle(front: readonly Block[]): AuthorityRead | undefined {
  const title = front.findIndex((block) => plainTitle.test(block.text))
  const above = front.slice(0, Math.max(0, title)).findLast((block) => /\p{L}{3}/u.test(block.text))
  return above && above.text.length < 90 ? { name: tidy(above.text), page: above.page } : undefined
}

const tidy = (name: string) => name.replace(/\s+/g, ' ').replace(/[\s,.:–-]+$/, '')
