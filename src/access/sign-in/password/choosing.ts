import { commonWords } from './common-words.ts'

/** No rule about capitals or symbols: length and not being guessable are what counts (NCSC, three random words). */
export const shortest = 12
export const longest = 256

/** How much must be left of a password after everything that is guessed first has been taken out. */
const mustRemain = 6

export interface AboutYou {
  readonly name: string
  readonly email: string
  readonly council: string
}

/** p4$$w0rd is tried as soon as password is. */
const lookalikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}
const spelledOut = (text: string): string => text.replace(/[013457@$!]/g, (sign) => lookalikes[sign] ?? sign)

const wordsIn = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= 3)

const follows = (code: number, before: number): boolean => Math.abs(code - before) <= 1

/** 12345, abcd, 4321 and aaaa count as one character. */
function withoutRuns(text: string): string {
  const characters = Array.from(text)
  const code = (index: number): number => characters[index]?.codePointAt(0) ?? -9
  return characters.filter((_, index) => index < 1 || !follows(code(index), code(index - 1))).join('')
}

function remainder(text: string, guessedFirst: readonly string[]): number {
  let rest = text
  for (const word of guessedFirst) rest = rest.replaceAll(word, ' ')
  return withoutRuns(rest.replace(/(19|20)\d\d/g, ' ')).replace(/\s/g, '').length
}

/** What is wrong with a new password, in the words of the page; undefined when it will do. */
export function passwordProblem(password: string, you: AboutYou): string | undefined {
  const { length } = Array.from(password)
  if (length === 0) return 'Enter a password'
  if (length < shortest) return `Password must be ${shortest} characters or more`
  if (length > longest) return `Password must be ${longest} characters or fewer`
  const own = [you.name, you.email, you.council].flatMap(wordsIn)
  const guessedFirst = [...commonWords, ...own].sort((a, b) => b.length - a.length)
  const small = password.normalize('NFKC').toLowerCase()
  const left = Math.min(remainder(small, guessedFirst), remainder(spelledOut(small), guessedFirst))
  if (left >= mustRemain && new Set(small).size >= 6) return undefined
  return 'Password is too easy to guess. Leave out common words, your name, your council, years and runs such as 1234, or put three unconnected words together'
}
