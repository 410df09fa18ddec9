import type { ViewerTx } from '../../access/index.ts'
import type { FundingLine, Vacancy } from '../../workforce/index.ts'
import { fundingLines, vacancies } from '../../workforce/index.ts'
import type { FundingFacts, VacancyFacts, VacantPost } from '../model/index.ts'
import { known, notKnown } from '../model/index.ts'

const fundingFacts = (line: FundingLine): FundingFacts => ({
  id: String(line.id),
  purpose: line.purpose,
  note: line.note,
  total: known({ pence: line.amount, about: line.about }),
  years: known(line.years),
  // A part of an estimate is no better known than the whole.
  includes: line.includes.map(({ what, amount }) => ({ what, amount: { pence: amount, about: line.about } })),
  sources: line.sources.map(({ name, amount }) => ({
    name,
    amount: amount === undefined ? notKnown : known({ pence: amount, about: line.about }),
  })),
})

/** Only posts that are being recruited to: the record says of no other how much of a post it is. */
function vacantPost({ postId, title, recruitment }: Vacancy): VacantPost[] {
  if (!recruitment) return []
  const { fullTimeEquivalent, coveredBy, joins } = recruitment
  return [
    { id: String(postId), title, fullTimeEquivalent, coveredBy, joins: joins ? known(joins) : notKnown },
  ]
}

/** How the cover of several posts is paid for: each way said once. */
function costOf(all: readonly Vacancy[]): VacancyFacts['cost'] {
  const ways = new Set(all.flatMap(({ recruitment }) => recruitment?.cost ?? []))
  return ways.size === 0 ? notKnown : known([...ways].join(' '))
}

/** Money and vacancies. */
export async function workforceGathered(tx: ViewerTx) {
  const [lines, vacant] = [await fundingLines(tx), await vacancies(tx)]
  return {
    funding: lines.map(fundingFacts),
    vacancies: { posts: vacant.flatMap(vacantPost), cost: costOf(vacant) },
  }
}
