/**
 * The attack on published figures, for as many made-up councils as one has patience for. The same as
 * src/access/disclosure/attack.test.ts, longer. Run so:
 *
 *   bin/run bench/disclosure.ts [stories] [series of two years] [first seed]
 *
 * Says how many small numbers were withheld and attacked, and every one that was found out; exits with 1 if any was.
 */
import { kindsOfStory, story, twoYears } from '../src/access/disclosure/testing/made-stories.ts'
import { numbersFrom } from '../src/access/disclosure/testing/numbers.ts'
import type { Told } from '../src/access/disclosure/testing/tell.ts'
import { differences, foundOut, tell } from '../src/access/disclosure/testing/tell.ts'

const stories = Number(process.argv[2] ?? 1200)
const series = Number(process.argv[3] ?? 4)
const first = Number(process.argv[4] ?? 100_000)
const began = performance.now()
const tally = { secrets: 0, shown: 0, withheld: 0, found: 0 }

function attack(told: readonly Told[], what: string): void {
  for (const { secrets, shown, withheld } of told) {
    tally.secrets += secrets.size
    tally.shown += shown
    tally.withheld += withheld
  }
  for (const line of foundOut(told)) {
    tally.found++
    console.log(`${what}: ${line}`)
  }
}

for (let seed = first; seed < first + stories; seed += kindsOfStory) {
  const seeds = Array.from({ length: kindsOfStory }, (_, at) => seed + at)
  const told = seeds.map((each) => tell(story(numbersFrom(each), each), 'why each number is withheld'))
  attack(told, `stories from ${seed}`)
  for (const each of seeds)
    for (const line of differences(story(numbersFrom(each), each))) {
      tally.found++
      console.log(`story ${each}: ${line}`)
    }
}
for (let seed = 0; seed < series; seed++)
  for (const measures of ['care', 'assessments'] as const)
    attack(
      [tell(twoYears(numbersFrom(first + seed), 40, measures), 'why each number is withheld')],
      `two years of ${measures}, seed ${first + seed}`,
    )

const seconds = Math.round((performance.now() - began) / 1000)
console.log(
  `${stories} stories and ${2 * series} series of two years in ${seconds} s: ${tally.shown} numbers shown, ` +
    `${tally.withheld} withheld; ${tally.secrets} small ones attacked, ${tally.found} found out`,
)
process.exitCode = tally.found > 0 ? 1 : 0
