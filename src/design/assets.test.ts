import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { assetPath, buildAssets } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'assets-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string) => join(folder, assetPath(name).replace('/assets/', ''))
const read = (name: string) => readFileSync(file(name), 'utf8')

describe('styles and scripts', () => {
  it('are built under names that change with what is in them', async () => {
    const { files } = await buildAssets(folder)
    expect(Object.keys(files).sort()).toEqual([
      'govuk-frontend.js',
      'js-enabled.js',
      'line-of-sight.css',
      'line-of-sight.js',
      'line-of-sight.svg',
    ])
    expect(assetPath('line-of-sight.css')).toMatch(/^\/assets\/line-of-sight\.[0-9a-f]{10}\.css$/)
    expect(readdirSync(folder).sort()).toEqual(['manifest.json', ...Object.values(files)].sort())
  })

  it('are left alone when they are up to date', async () => {
    const { mtimeMs } = statSync(file('line-of-sight.css'))
    await buildAssets(folder)
    expect(statSync(file('line-of-sight.css')).mtimeMs).toBe(mtimeMs)
  })

  it('are built again when one is missing or something they are made from has changed', async () => {
    rmSync(file('line-of-sight.css'))
    await buildAssets(folder)
    const manifest = join(folder, 'manifest.json')
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(/"inputs": "[^"]+"/, '"inputs": "older"'))
    writeFileSync(join(folder, 'line-of-sight.0000000000.css'), 'left over')
    await buildAssets(folder)
    expect(readFileSync(manifest, 'utf8')).not.toContain('older')
    expect(readdirSync(folder)).not.toContain('line-of-sight.0000000000.css')
  })

  it('find each other', () => {
    expect(read('line-of-sight.js')).toContain(
      `from './${assetPath('govuk-frontend.js').replace('/assets/', '')}'`,
    )
  })

  it('have neither GOV.UK’s typeface nor anything from elsewhere', () => {
    expect(read('line-of-sight.css')).not.toMatch(/GDS Transport|@font-face|@import|url\(/)
  })
})

/** Relative luminance, WCAG 2.2. */
const luminance = (hex: string) => {
  const full = hex.length === 4 ? hex.slice(1).replace(/./g, (digit) => digit + digit) : hex.slice(1)
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(full.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (one: string, other: string) => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

describe('status colours', () => {
  it('can be read on their ground, 4.5 to 1 or more', () => {
    const tones = [
      ...read('line-of-sight.css').matchAll(/\.los-tag--(\w+)\{background:(#\w+);color:(#\w+)\}/g),
    ]
    expect(tones).toHaveLength(7)
    for (const [, tone = '', ground = '', words = ''] of tones) {
      expect(contrast(ground, words), tone).toBeGreaterThanOrEqual(4.5)
    }
  })
})
