/**
 * How long a paper takes in all its forms: a Cabinet report, and a made-up board pack of 30 pages with 25 charts, from a
 * press that has just started and from a warm one. Run with the pinned Node:
 *
 *   node bench/papers.ts
 *
 * Prints milliseconds and the press's largest resident memory. Word alone, from the same warm press, is the rival.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readPages } from '../src/app/commands/page-loader.ts'
import type { Document } from '../src/papers/document/index.ts'
import { numbered, section, table, text, words } from '../src/papers/document/build.ts'
import { Press, printedForms } from '../src/papers/press/index.ts'

readPages()
const { compose, documentOf } = await import('../src/papers/templates/index.ts')
const { wellMadeDraft, wellMadeFacts } = await import('../src/papers/templates/well-made.ts')
const { formats } = await import('../src/papers/document/formats.ts')

const sentence =
  'The measure stands where it stood, and the next action is due before the board meets again. '

/** A line chart of 24 months with its axis and words. */
function chart(seed: number): string {
  const points = Array.from({ length: 24 }, (_, month) => [
    40 + month * 24,
    120 + 60 * Math.sin(seed + month / 3),
  ])
  const marks = points.map(([x = 0, y = 0]) => `<circle cx="${x}" cy="${y.toFixed(1)}" r="3"/>`).join('')
  const labels = points
    .map(([x = 0], at) => `<text x="${x}" y="230" font-size="10" font-family="Arial">${at + 1}</text>`)
    .join('')
  const line = points.map(([x = 0, y = 0]) => `${x},${y.toFixed(1)}`).join(' ')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="240" viewBox="0 0 640 240"><polyline fill="none" stroke="#0b3b45" points="${line}"/>${marks}${labels}</svg>`
}

const charts = Array.from({ length: 25 }, (_, at) => at)
const pack: Document = {
  language: 'en-GB',
  title: 'Pack of the Improvement Board',
  subject: 'Improvement Board, 3 December 2026',
  publisher: 'Testshire (made up)',
  above: ['Testshire (made up)'],
  below: [],
  blocks: charts.flatMap((at) => [
    section(`Measure ${at + 1}`),
    numbered([text(sentence.repeat(3))]),
    {
      kind: 'figure' as const,
      alternative: `Measure ${at + 1} over two years.`,
      caption: `Measure ${at + 1}`,
      picture: `chart ${at}`,
    },
    table('By team', ['Team', 'In time', 'Of', 'Percent'].map(words), [
      ...['North', 'South', 'East'].map((team) => [team, '9', '10', '90%'].map((cell) => [text(cell)])),
    ]),
    numbered([text(sentence.repeat(4))]),
  ]),
  pictures: Object.fromEntries(
    charts.map((at) => [`chart ${at}`, { svg: chart(at), width: 640, height: 240 }]),
  ),
}

const milliseconds = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now()
  await work()
  return Math.round(performance.now() - began)
}

const allForms = (press: Press, document: Document) =>
  Promise.all([formats.web.render(document), ...printedForms.map((form) => press.print(document, form))])

/** Of this process's children: the press is the only one. */
const peak = (): string => {
  const [pid = ''] = execFileSync('pgrep', ['-P', String(process.pid), '-f', 'press/program'])
    .toString()
    .split('\n')
  return /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '?'
}

for (const [name, document] of [
  ['Cabinet report', documentOf(compose(wellMadeFacts, wellMadeDraft).paper)],
  ['Board pack', pack],
] as const) {
  const press = new Press()
  const cold = await milliseconds(() => allForms(press, document))
  const warm = []
  for (let run = 0; run < 5; run += 1) warm.push(await milliseconds(() => allForms(press, document)))
  const word = await milliseconds(() => press.print(document, 'docx'))
  console.log(
    `${name}: all forms cold ${cold} ms, warm ${warm.join(', ')} ms (best ${Math.min(...warm)}); Word alone, warm, ${word} ms; press at most ${peak()} kB`,
  )
  press.close()
}
