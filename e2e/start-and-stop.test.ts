import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { processesNow } from '../src/app/testing/processes.ts'
import { startOnExample } from './support/on-example.ts'
import type { Product } from './support/product.ts'
import { ended, los, newDataFolder, removeDataFolder, startProduct } from './support/product.ts'

/** The processes whose command line names this data folder: the PostgreSQL server that works there. */
const processesOn = (data: string) => processesNow().filter(({ command }) => command.includes(data))

describe('starting and stopping', () => {
  let product: Product | undefined
  afterEach(async () => {
    await product?.stop()
    if (product) removeDataFolder(product.data)
    product = undefined
  })

  it('starts on an empty folder, says where it is, and leaves nothing running after Ctrl-C', async () => {
    product = await startProduct()
    expect((await fetch(`${product.url}/ready`)).status).toBe(200)
    expect(processesOn(product.data)).not.toEqual([])
    expect(await product.stop()).toBe(0)
    expect(processesOn(product.data)).toEqual([])
  })

  it('refuses a second start on the same data with a sentence', async () => {
    product = await startOnExample()
    const second = los(['serve'], product.data)
    let said = ''
    second.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
    expect(await ended(second)).toBe(1)
    expect(said).toContain('already running')
    expect(said).not.toContain('Starting PostgreSQL')
    expect(said).toContain(product.url)
  })

  it('says which port is taken, and nothing else', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((done) => other.once('listening', done))
    const address = other.address()
    const port = String(typeof address === 'object' ? address?.port : '')
    const data = newDataFolder()
    const started = los(['serve'], data, { LOS_PORT: port })
    let said = ''
    started.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
    expect(await ended(started)).toBe(1)
    expect(said.trim().split('\n')).toEqual([
      'Starting PostgreSQL',
      'Setting up the database',
      'Loading the worked example',
      `Port ${port} is taken by another program: choose another with LOS_PORT.`,
    ])
    expect(processesOn(data)).toEqual([])
    other.close()
    removeDataFolder(data)
  })

  it('comes back by itself after kill -9, with everything that was there', async () => {
    const killed = await startProduct()
    killed.process.kill('SIGKILL')
    await ended(killed.process)
    product = await startProduct({ data: killed.data })
    expect(product.said()).not.toContain('Loading the worked example')
    expect((await fetch(`${product.url}/ready`)).status).toBe(200)
  })

  it('brings PostgreSQL back when it is killed, while the pages say what is going on', async () => {
    product = await startOnExample()
    const { url, data } = product
    expect((await fetch(`${url}/ready`)).status).toBe(200)
    const postmaster = Number(readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
    process.kill(postmaster, 'SIGKILL')
    const statuses = new Set<number>()
    await expect
      .poll(
        async () => {
          const { status } = await fetch(`${url}/ready`)
          statuses.add(status)
          return status
        },
        { timeout: 30_000, interval: 100 },
      )
      .toBe(200)
    expect([...statuses].every((status) => status === 200 || status === 503)).toBe(true)
  })

  it('names a setting that it does not know, with the fix', async () => {
    const data = newDataFolder()
    const child = los(['serve'], data, { LOS_PROT: '3000' })
    let said = ''
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
    expect(await ended(child)).toBe(1)
    expect(said).toMatch(/LOS_PROT is not a setting; the settings are .*LOS_PORT/)
    removeDataFolder(data)
  })
})
