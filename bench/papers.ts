/**
 * How long a paper takes in all its forms: a Cabinet report, and the Improvement Board's pack of a made-up council (30 pages
 * with 25 charts), from a press that has just started and from a warm one. Run so:
 *
 *   bin/run bench/papers.ts
 *
 * Prints milliseconds and the press's largest resident memory. Word alone, from the same warm press, is the rival.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Document } from '../src/papers/document/index.ts'
import { Press, printedForms } from '../src/papers/press/index.ts'

const { compose, documentOf, ourTemplate } = await import('../src/papers/templates/index.ts')
const { wellMadeDraft, wellMadeFacts } = await import('../src/papers/templates/well-made.ts')
const { madeFacts } = await import('../src/papers/testing/made-pack.ts')
const { formats } = await import('../src/papers/document/formats.ts')

const pack = documentOf(
  compose(
    madeFacts(25),
    { ...wellMadeDraft, audience: 'exempt', title: 'Improvement Board pack' },
    ourTemplate('improvement board pack'),
  ).paper,
)
const pages = Buffer.from(await formats.pdf.render(pack))
  .toString('latin1')
  .match(/\/Type\s*\/Page\b/g)?.length
console.log(
  `The pack has ${pages ?? 'an unknown number of'} pages and ${pack.blocks.filter(({ kind }) => kind === 'figure').length} pictures.`,
)

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
