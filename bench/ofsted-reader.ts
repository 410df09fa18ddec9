/**
 * How long reading a folder of Ofsted PDFs takes, and how much memory: the PDF library alone (the text of every page, in
 * one process) beside our whole (child processes, reading, answers). Run so:
 *
 *   bin/run bench/ofsted-reader.ts [FOLDER]
 */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readFiles } from '../src/inspection/reader/read-files.ts'
import { loadLibrary } from '../src/inspection/reader/pdf-library.ts'

const usualFolder = join(import.meta.dirname, '../../shared/data/ofsted-reports')
const [folder = usualFolder, part] = process.argv.slice(2)

const measurement = z.object({
  seconds: z.number(),
  documents: z.number(),
  /** At the highest moment, all processes together; pages that processes share counted in each. */
  residentMegabytes: z.number(),
  /** The same with shared pages counted once. */
  proportionalMegabytes: z.number(),
})
type Measured = z.infer<typeof measurement>

function compare() {
  const parts = ['library', 'whole'] as const
  const [library, ours] = parts.map((name) => [1, 2, 3].map(() => runPart(name)).reduce(faster))
  if (!library || !ours) return
  console.log(line('PDF library alone, one process', library))
  console.log(line('los inspection read, with its children', ours))
  console.log(`ratio of times: ${(ours.seconds / library.seconds).toFixed(2)}`)
}

const faster = (one: Measured, other: Measured) => (other.seconds < one.seconds ? other : one)

function runPart(name: string): Measured {
  const out = execFileSync(process.execPath, ['--no-warnings', import.meta.filename, folder, name], {
    encoding: 'utf8',
  })
  return measurement.parse(JSON.parse(out))
}

const line = (name: string, { seconds, documents, residentMegabytes, proportionalMegabytes }: Measured) =>
  `${name}: ${documents} documents in ${seconds.toFixed(1)} s, ${residentMegabytes.toFixed(0)} MB resident at most (${proportionalMegabytes.toFixed(0)} MB counting shared pages once)`

function report(measured: Measured) {
  console.log(JSON.stringify(measured))
}

const files = () =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => join(folder, name))

async function libraryAlone(): Promise<number> {
  const { getDocument } = await loadLibrary()
  for (const file of files()) {
    const loading = getDocument({
      data: new Uint8Array(readFileSync(file)),
      isEvalSupported: false,
      disableFontFace: true,
      verbosity: 0,
    })
    const document = await loading.promise
    for (let number = 1; number <= document.numPages; number += 1)
      await (await document.getPage(number)).getTextContent()
    await loading.destroy()
  }
  return files().length
}

async function whole(): Promise<number> {
  const answers = await readFiles(files())
  return answers.filter(({ read }) => read.ok).length
}

async function measured(work: () => Promise<number>): Promise<Measured> {
  let residentMegabytes = 0
  let proportionalMegabytes = 0
  const sample = () => {
    residentMegabytes = Math.max(residentMegabytes, memoryOfFamily('Rss'))
    proportionalMegabytes = Math.max(proportionalMegabytes, memoryOfFamily('Pss'))
  }
  const timer = setInterval(sample, 100)
  const started = performance.now()
  const documents = await work()
  const seconds = (performance.now() - started) / 1000
  clearInterval(timer)
  return { seconds, documents, residentMegabytes, proportionalMegabytes }
}

/** This process and its children, from Linux's /proc. */
function memoryOfFamily(measure: 'Rss' | 'Pss'): number {
  const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ')
  return [String(process.pid), ...children]
    .filter(Boolean)
    .reduce((sum, pid) => sum + memoryOf(pid, measure), 0)
}

function memoryOf(pid: string, measure: string): number {
  try {
    const [, kilobytes = '0'] =
      new RegExp(`^${measure}: +(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? []
    return Number(kilobytes) / 1024
  } catch {
    return 0
  }
}

if (part === 'library') report(await measured(libraryAlone))
else if (part === 'whole') report(await measured(whole))
else compare()
