import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

/**
 * What a password costs to try: 46 MiB and two passes, twice the work of OWASP's first choice (Password Storage Cheat
 * Sheet, argon2id with m=47104, t=1, p=1); about a tenth of a second on one core. A stored hash says its own.
 */
const cost = { memory: 47_104, passes: 2, parallelism: 1 } as const
const tagLength = 32

interface Stored {
  readonly memory: number
  readonly passes: number
  readonly parallelism: number
  readonly salt: Buffer
  readonly tag: Buffer
}

/** One hash at a time, off the main thread: a crowd at the door queues instead of taking 46 MiB each. */
let last: Promise<unknown> = Promise.resolve()
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work, work)
  last = mine
  return mine
}

/** The same characters typed on two keyboards can be coded in two ways. */
const tagOf = (password: string, { salt, ...work }: Omit<Stored, 'tag'>): Promise<Buffer> =>
  inTurn(() => derive('argon2id', { message: password.normalize('NFKC'), nonce: salt, tagLength, ...work }))

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '')

/** The hash to keep, in the PHC string format: algorithm, cost, salt and tag in one text. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const tag = await tagOf(password, { ...cost, salt })
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${unpadded(salt)}$${unpadded(tag)}`
}

const phc =
  /^\$argon2id\$v=19\$m=(?<m>\d+),t=(?<t>\d+),p=(?<p>\d+)\$(?<salt>[A-Za-z0-9+/]+)\$(?<tag>[A-Za-z0-9+/]+)$/

function readPhc(text: string): Stored {
  const { m, t, p, salt, tag } = phc.exec(text)?.groups ?? {}
  if (salt === undefined || tag === undefined) throw new TypeError('A kept password hash cannot be read')
  return {
    memory: Number(m),
    passes: Number(t),
    parallelism: Number(p),
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  }
}

/** What nobody's password gives. Trying against it takes as long as against a real one. */
const nobodys: Stored = { ...cost, salt: randomBytes(16), tag: randomBytes(tagLength) }

/**
 * Whether this is the password. With no hash (an account that does not exist) the same work is done and the answer is
 * no, so that how long it takes does not tell who has an account.
 */
export async function passwordMatches(password: string, kept: string | undefined): Promise<boolean> {
  const { tag, ...how } = kept === undefined ? nobodys : readPhc(kept)
  const tried = await tagOf(password, how)
  return tried.length === tag.length && timingSafeEqual(tried, tag) && kept !== undefined
}
