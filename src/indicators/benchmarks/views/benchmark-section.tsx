import type { BenchmarkBar } from '../../../design/index.ts'
import { BenchmarkBars } from '../../../design/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { Benchmark } from '../model/benchmark.ts'
import { benchmarkSentence, middleWords } from '../model/in-words.ts'
import type { Printed } from '../model/printed.ts'
import { numberIn, printedWords } from '../model/printed.ts'

type Unit = Benchmark['indicator']['unit']

const barOf = (name: string, of: BenchmarkBar['of'], printed: Printed, unit: Unit): BenchmarkBar => ({
  name,
  of,
  value: numberIn(printed),
  words: printedWords(printed, unit),
})

const nameWith = (name: string, closeness: string): string =>
  closeness === '' ? name : `${name} (${closeness.toLowerCase()})`

function barsOf({ indicator: { unit }, own, ownName, england, neighbours, mean }: Benchmark) {
  const ours = ownName === '' ? [] : [barOf(ownName, 'own', own, unit)]
  const average: readonly BenchmarkBar[] =
    neighbours.length === 0
      ? []
      : [{ name: 'Neighbours’ mean', of: 'average', value: mean, words: middleWords(mean, unit) }]
  return [
    ...ours,
    ...average,
    barOf('England', 'England', england, unit),
    ...neighbours.map(({ name, printed }) => barOf(name, 'neighbour', printed, unit)),
  ]
}

const Middle = ({ benchmark }: { readonly benchmark: Benchmark }) => {
  const { neighbours, median, best, model, indicator } = benchmark
  if (neighbours.length === 0) return null
  return (
    <p class="govuk-body">
      Half of the neighbours with a figure have {middleWords(median, indicator.unit)} or less.
      {best &&
        ` The best of them is ${nameWith(best.name, best.closeness)} with ${printedWords(best.printed, indicator.unit)}.`}{' '}
      Neighbours are those of the model of {model ?? 'an unknown year'}.
    </p>
  )
}

/** What is published beside a measure: this council, its statistical neighbours and England, with how they differ. */
export const BenchmarkSection = ({ benchmark }: { readonly benchmark: Benchmark | undefined }) => {
  if (!benchmark) return null
  const { indicator, period, publishedBy, publishedOn, ownName } = benchmark
  return (
    <section id="benchmarks">
      <h2 class="govuk-heading-m">Beside other authorities</h2>
      <p class="govuk-body">
        <strong>Not the same question.</strong> {indicator.differs}
      </p>
      <BenchmarkBars
        title={`${indicator.title}, ${period}`}
        sentence={benchmarkSentence(benchmark)}
        bars={barsOf(benchmark)}
        axisWords={(value) => `${value}${indicator.unit}`}
        heads={['Authority', `${period}, as published`]}
        source={`${publishedBy}, published ${longDate(publishedOn)}. A mark stands where the publisher gives no number; it is never 0.`}
      />
      <Middle benchmark={benchmark} />
      {ownName === '' && (
        <p class="govuk-body">
          Which authority of the file this council is has not been said:{' '}
          <a class="govuk-link" href="/measures/benchmarks">
            published figures
          </a>
          .
        </p>
      )}
    </section>
  )
}
