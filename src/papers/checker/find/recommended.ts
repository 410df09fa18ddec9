import { longDate } from '../../../kernel/index.ts'
import { daysIn, decides, moneyIn } from '../language.ts'
import type { Fault, Place } from '../model.ts'
import type { Passage, Reading } from '../reading.ts'
import { faultIn, placeWords } from '../reading.ts'

/** At the start of a sentence: 'Paragraph 7.1'. */
const atStart = (where: Place): string => placeWords(where).replace(/^./, (letter) => letter.toUpperCase())

const noCost =
  /\b(?:(?:there (?:are|is)|has|have|with) )?no (?:direct |additional |new |further )?(?:financial implications|costs?|expenditure|funding (?:is )?(?:needed|required|sought))\b|\bcost[- ]neutral\b|\bwithin existing (?:budgets?|resources)\b/i
const sought =
  /\b(?:is|are) (?:asked|recommended|requested|invited) to (?:approve|agree|adopt|authorise)\b|\bapproval (?:is|for [^.;]{0,40} is) (?:sought|needed|required)\b|\b(?:seeks?|asks? for|requests?) (?:[\p{L}’' ]{0,30})?approval\b/iu

const notInRecommendations = ({ where }: Passage): boolean => where.section !== 'recommendations'

/** Money is asked for, and the paper says that nothing is spent. */
function moneyAgainstNone(reading: Reading): Fault[] {
  const asks = reading.part('recommendations').find(({ told }) => decides(told) && moneyIn(told).length > 0)
  if (!asks) return []
  return reading.part('finance').flatMap((passage) => {
    const [words] = noCost.exec(passage.told) ?? []
    const [amount] = moneyIn(passage.told)
    return words !== undefined && amount === undefined
      ? [faultIn(asks, moneyIn(asks.told)[0]?.words ?? '', `${atStart(passage.where)} says “${words}”.`)]
      : []
  })
}

/** The text says that approval is sought, and every recommendation only notes. */
function approvalNotRecommended(reading: Reading): Fault[] {
  const recommended = reading.part('recommendations')
  const [first] = recommended
  if (!first || recommended.some(({ told }) => decides(told))) return []
  const [says] = reading.body.filter((passage) => notInRecommendations(passage) && sought.test(passage.told))
  return says
    ? [
        faultIn(
          first,
          first.told,
          `${atStart(says.where)} says “${sought.exec(says.told)?.[0] ?? ''}”, and no recommendation asks for it.`,
        ),
      ]
    : []
}

/** Somebody may finish it by a day on which the law has long asked for it. */
function delegatedTooLate(reading: Reading): Fault[] {
  const [set] = reading.paper.statutoryDates.toSorted((a, b) => a.on.localeCompare(b.on))
  if (!set) return []
  return reading
    .part('recommendations')
    .filter(({ told }) => /\bdelegat/i.test(told))
    .flatMap((passage) =>
      daysIn(passage.told)
        .filter(
          ({ at, to }) => to > set.on && /\b(by|before|until)\b[^.;]{0,12}$/i.test(passage.told.slice(0, at)),
        )
        .map(({ words }) =>
          faultIn(passage, words, `The law asks for the ${set.what} by ${longDate(set.on)}.`),
        ),
    )
}

/** What is to be decided, and the text that says otherwise. */
export const recommendedAgainst = (reading: Reading): Fault[] => [
  ...moneyAgainstNone(reading),
  ...approvalNotRecommended(reading),
  ...delegatedTooLate(reading),
]
