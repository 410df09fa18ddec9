import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { glossary } from './glossary.ts'

describe('the glossary', () => {
  it('is the same on the page and in docs/glossary.md', () => {
    const printed = readFileSync(join(import.meta.dirname, '../../docs/glossary.md'), 'utf8')
    const rows = printed.split('\n').filter((line) => line.startsWith('| **'))
    expect(rows).toEqual(glossary.map(({ word, meaning }) => `| **${word}** | ${meaning} |`))
  })

  it('points only to words that it explains', () => {
    const words = glossary.map(({ word }) => word.toLowerCase())
    const pointed = glossary.flatMap(({ meaning }) =>
      [...meaning.matchAll(/\*([a-z ]+)\*/g)].map(([, word]) => word),
    )
    const plain = ['statute', 'guidance', 'local', 'impact', 'vacant', 'area']
    expect(pointed.filter((word) => word !== undefined && ![...words, ...plain].includes(word))).toEqual([])
  })
})
