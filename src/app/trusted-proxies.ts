import { isIP } from 'node:net'

const bits = { 4: 32, 6: 128 } as const

/** An address, or a network as 10.20.0.0/16. The whole of the internet is none: everybody could say to be anybody. */
function isProxy(text: string): boolean {
  const [address = '', length, ...more] = text.split('/')
  const kind = isIP(address)
  if ((kind !== 4 && kind !== 6) || more.length > 0) return false
  return length === undefined || (/^[1-9]\d{0,2}$/.test(length) && Number(length) <= bits[kind])
}

/** Addresses and networks with commas or blanks between. */
export const proxiesIn = (text: string): readonly string[] =>
  text.split(/[\s,]+/).filter((each) => each !== '')

export const areProxies = (text: string): boolean => proxiesIn(text).every(isProxy)
