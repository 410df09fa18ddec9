import { capital } from '../../model/index.ts'
import type { MoneyFound } from '../language.ts'
import { asksForMoney, moneyIn, saysNone, sentencesOf } from '../language.ts'
import type { Fault } from '../model.ts'
import type { Passage, Reading } from '../reading.ts'
import { faultIn, faultOf, placeWords, toldIn } from '../reading.ts'
import { decisionsOf } from './decision.ts'

interface Standing extends MoneyFound {
  readonly passage: Passage
}

const amountsOutside = (reading: Reading): Standing[] =>
  reading.body
    .filter(({ where }) => where.section !== 'recommendations')
    .flatMap((passage) => moneyIn(passage.told).map((money) => ({ ...money, passage })))

const asks = (reading: Reading): readonly Passage[] =>
  decisionsOf(reading).filter(({ told }) => asksForMoney(told) && !/\bdelegat/i.test(told))

/** A decision to spend must say how much, or the minutes cannot. */
export function noAmount(reading: Reading): Fault[] {
  const elsewhere = amountsOutside(reading)
  const [first] = elsewhere.filter(({ passage }) => passage.where.section === 'conclusion').concat(elsewhere)
  const hint = first ? ` ${capital(placeWords(first.passage.where))} has ${first.words}.` : ''
  return asks(reading)
    .filter(({ told }) => moneyIn(told).length === 0)
    .map((item) => faultIn(item, item.told, `This asks for money without saying how much.${hint}`))
}

const source =
  /\b(?:(?!(?:the|and|from|of|by|in|to|for|remainder|rest|its|our|existing)\b)[\p{L}’'-]+ ){0,3}(?:budgets?|reserves?|grants?|contingency|underspends?|capital programme)\b/giu

/** Between two sources, and for the first before it, there must be an amount; 'the remainder' may stand for the last. */
function unsplit(sentence: string): string[] {
  const sources = [...sentence.matchAll(source)]
  if (sources.length < 2) return []
  return sources
    .filter((match, index) => {
      const from = index === 0 ? 0 : (sources[index - 1]?.index ?? 0)
      const after = /^\s*\([^)]*£/.test(sentence.slice(match.index + match[0].length))
      const isLast = index === sources.length - 1
      const before = sentence.slice(from, match.index)
      return (
        !after &&
        moneyIn(before).length === 0 &&
        !(
          isLast &&
          /\b(remainder|rest|balance)\b/i.test(before) &&
          sources.length === 2 &&
          moneyIn(sentence).length > 1
        )
      )
    })
    .map((match) => match[0].trim())
}

const pays = /\b(fund\w*|paid|met (by|from)|financ\w*|comes? from|drawn|cost)\b|£/i

/** Money from two places needs the share of each, or nobody can hold either budget to it. */
export const noSplit = (reading: Reading): Fault[] =>
  reading.body.flatMap((passage) =>
    sentencesOf(passage.told)
      .filter((sentence) => pays.test(sentence))
      .flatMap((sentence) => {
        const without = unsplit(sentence)
        return without.length === 0
          ? []
          : [faultIn(passage, sentence, `No amount is given for ${without.join(' or ')}.`)]
      }),
  )

/** What is asked for must be what the financial section explains. */
export function unexplainedAmount(reading: Reading): Fault[] {
  const explained = moneyIn(toldIn(reading, 'finance')).map(({ pounds }) => pounds)
  return asks(reading).flatMap((item) =>
    moneyIn(item.told)
      .filter(({ pounds }) => !explained.includes(pounds))
      .map(({ words }) => faultIn(item, words, 'The financial implications do not mention this amount.')),
  )
}

export function noCost(reading: Reading): Fault[] {
  const [ask] = asks(reading)
  const told = toldIn(reading, 'finance')
  return ask && saysNone(told)
    ? [
        faultOf(
          'finance',
          `${capital(placeWords(ask.where))} asks for money, but this section says that there are no implications.`,
          told,
        ),
      ]
    : []
}
