/** One character written as a percent sign and its number. */
const percent = (character: string): string => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`

const words = (text: string): readonly string[] => text.split(' ')

const endings = words(
  '/ // /. /./ /.. ; ;x=1 . .. %2f %2e %2e%2e %00 %20 %09 %0a .json .css .html ~ ? ?? ?x=%00 ?_method=GET %3f %23 \\ %5c + *',
)
const beginnings = words(
  '/ // /. /./ /%2e/ /; /;/ /x/.. /x/%2e%2e /assets/.. /assets/%2e%2e /assets/..%2f /assets/..; /health/.. /sign-in/.. ' +
    '/sign-in%2f.. /glossary;/.. \\ /\\ http://localhost http://evil.example https://localhost:443 /http://localhost',
)
/** What may stand for a slash somewhere on the way: twice, encoded once and twice, too long, too wide, turned round. */
const slashes = words('// %2f %252f \\ %5c /./ ;/ /;/ %c0%af %ef%bc%8f')

/** Other ways to write an address, which a guard that compares texts would not take for it. */
export function pathsLike(path: string): readonly string[] {
  const [first = 'x'] = path.slice(1)
  const spelt = `/${percent(first)}${path.slice(2)}`
  return [
    ...endings.map((end) => path + end),
    ...beginnings.map((begin) => begin + path),
    ...slashes.map((slash) => `/${path.slice(1).replaceAll('/', slash)}`),
    path.toUpperCase(),
    `/${first.toUpperCase()}${path.slice(2)}`,
    spelt,
    spelt.replace('%', '%25'),
  ].filter((mutated) => mutated !== path)
}

/** Headers by which a proxy, a framework or an attacker says that the request is another than it is. */
export const headersThatClaim = (path: string): readonly Readonly<Record<string, string>>[] => [
  { 'x-original-url': path },
  { 'x-rewrite-url': path },
  { 'x-forwarded-uri': path, 'x-forwarded-path': path, 'x-forwarded-prefix': path },
  { 'x-forwarded-for': '127.0.0.1', 'x-real-ip': '127.0.0.1', 'x-client-ip': '127.0.0.1' },
  {
    'x-forwarded-host': 'localhost',
    'x-forwarded-proto': 'https',
    forwarded: 'for=127.0.0.1;host=localhost',
  },
  { 'x-http-method-override': 'GET', 'x-http-method': 'GET', 'x-method-override': 'GET' },
  { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' },
  { 'x-middleware-subrequest': 'src/middleware:src/middleware:src/middleware:src/middleware:src/middleware' },
  { 'x-user': 'director', 'x-remote-user': 'director', 'remote-user': 'director', 'x-forwarded-user': '1' },
  { authorization: 'Bearer 1' },
  { authorization: 'Basic ZGlyZWN0b3I6ZGlyZWN0b3I=' },
  { cookie: 'los_session=; los_session=1; __Host-los=1; role=director' },
  { 'sec-fetch-site': 'same-origin', 'x-requested-with': 'XMLHttpRequest', purpose: 'prefetch' },
]
