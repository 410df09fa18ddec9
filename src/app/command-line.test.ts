import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'los-words-'))
const data = join(folder, 'never-made')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs `bin/los` as its user does, from another folder, on a data folder that is not there. */
function los(words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(join(import.meta.dirname, '../../bin/los'), words, {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', LOS_DATA: data },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

describe('the command line', () => {
  it.each(['serve', 'measures', 'migrate', 'inspection read', 'clocks due', 'paper render', 'example load'])(
    'explains los %s, and does nothing else',
    (name) => {
      const { status, stdout, stderr } = los([...name.split(' '), '--help'])
      expect([status, stderr]).toEqual([0, ''])
      expect(stdout).toMatch(new RegExp(`^Usage: los ${name}`))
    },
  )

  it('ends well where its reader has gone before all is said', { timeout: 90_000 }, () => {
    const command = `set -o pipefail; ${join(import.meta.dirname, '../../bin/los')} clocks list --json | head -1`
    const { status, stdout, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' })
    expect([status, stdout, stderr]).toEqual([0, '[\n', ''])
  })

  it.each([
    ['serve all', 'It takes no words: all is too much.'],
    ['migrate now', 'It takes no words: now is too much.'],
    ['example load again', 'It takes no words: again is too much.'],
    ['paper list 1', 'It takes no words: 1 is too much.'],
    ['paper check', 'Which paper?'],
    ['paper render x --format web --out x', '“x” is not a paper’s number'],
    ['paper render 1 --format scroll --out x', 'In which form?'],
    ['clocks due ilacs.statement.publish --bogus', "Unknown option '--bogus'. See los clocks due --help."],
    ['measures', 'Say the day that is spoken of'],
    ['measures a.xlsx b.xlsx --as-at 2020-11-24', 'Name one file'],
    ['measures a.xlsx --as-at 2020-11-24 --known-at 2020-11-24', 'A file was not known on other days'],
    ['measures --as-at 2020-11-31', 'There is no day “2020-11-31”. Say the day that is spoken of'],
    ['measures --as-at 2020-11-24 --known-at soon', 'There is no day “soon”. Say the day by which'],
    ['measures --as-at 2020-11-24 --team=', 'Name a team'],
    [
      'intake check a.xlsx --as-at 2099-01-01 --json',
      'Nothing was read or recorded: 1 January 2099 is still',
    ],
    [
      'intake apply a.xlsx --as-at 2099-01-01 --json',
      'Nothing was read or recorded: 1 January 2099 is still',
    ],
    ['inspection', 'There is no command “inspection”.'],
  ])('refuses los %s with exit code 2 before it opens anything', { timeout: 90_000 }, (words, sentence) => {
    const { status, stdout, stderr } = los(words.split(' '))
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(sentence)
    expect(existsSync(data)).toBe(false)
  })

  it('prints JSON alone, and one sentence where there is a problem', () => {
    const due = los(['clocks', 'due', 'ilacs.statement.publish', '--from', '2020-04-08', '--json'])
    expect([due.status, due.stderr]).toEqual([0, ''])
    expect(JSON.parse(due.stdout)).toMatchObject({ due: '2020-07-21' })
    const none = los(['clocks', 'due', 'no.such.limit', '--from', '2020-04-08', '--json'])
    expect([none.status, none.stdout, none.stderr.trim().split('\n').length]).toEqual([1, '', 1])
  })
})
