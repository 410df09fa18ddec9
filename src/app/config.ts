import { resolve } from 'node:path'
import { z } from 'zod'
import { Problem } from './problem.ts'
import { areProxies, proxiesIn } from './trusted-proxies.ts'

const Settings = z.object({
  /** A PostgreSQL server of the council's own; without it the product starts one for itself. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** The app's own sign-in to that server, so that the web process need not hold the owner's. */
  LOS_APP_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  LOS_DATA: z.string().min(1).optional(),
  LOS_HOST: z.string().min(1).default('localhost'),
  LOS_PORT: z.coerce.number().int().min(0).max(65535).optional(),
  PORT: z.coerce.number().int().min(0).max(65535).optional(),
  /** Names a live council; without it an empty database becomes the worked example. */
  LOS_COUNCIL: z.string().trim().min(3).max(120).optional(),
  LOS_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).optional(),
  /** How many weekly extracts of its made-up children the worked example loads; 105 are two years. */
  LOS_EXAMPLE_WEEKS: z.coerce.number().int().min(0).max(105).default(105),
  /** A folder of measures that the council adds, one a file. */
  LOS_MEASURES: z.string().min(1).optional(),
  LOS_TEMPLATES: z.string().min(1).optional(),
  /** A folder with the house style of the council's papers. */
  LOS_STYLE: z.string().min(1).optional(),
  /** The address people use, when a proxy stands in front: https there makes cookies Secure. */
  LOS_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Proxies on other machines whose word is taken for where a request came from. */
  LOS_TRUSTED_PROXIES: z.string().refine(areProxies).optional(),
  /** The council’s mail server, for the daily digest of duties; nothing is sent until it is set. */
  LOS_SMTP: z.url({ protocol: /^smtps?$/ }).optional(),
  LOS_MAIL_FROM: z.email().optional(),
})

export interface Config {
  readonly databaseUrl: string | undefined
  readonly appDatabaseUrl: string | undefined
  /** The embedded server's folder when set; otherwise it is chosen by who runs it. */
  readonly dataFolder: string | undefined
  readonly host: string
  /** The port asked for, kept to strictly; undefined tries 3000 and the ones after it. */
  readonly port: number | undefined
  readonly council: string | undefined
  readonly exampleWeeks: number
  /** Undefined leaves it to where the log goes: fewer lines to a person's terminal than to a file. */
  readonly log: 'silent' | 'error' | 'warn' | 'info' | 'debug' | undefined
  readonly publicUrl: string | undefined
  /** Beside those of this machine. */
  readonly trustedProxies: readonly string[]
  readonly measuresFolder: string | undefined
  readonly templatesFolder: string | undefined
  readonly styleFolder: string | undefined
  readonly mail: { readonly smtp: string; readonly from: string } | undefined
}

const known = Object.keys(Settings.shape)

const toDo: Readonly<Record<string, string>> = {
  DATABASE_URL:
    'write postgres://user:password@host:5432/database, or leave it out to use the embedded server',
  LOS_APP_DATABASE_URL: 'write postgres://user:password@host:5432/database, or leave it out',
  LOS_PORT: 'give a port number from 0 to 65535',
  PORT: 'give a port number from 0 to 65535',
  LOS_COUNCIL: "give the council's name in 3 to 120 characters",
  LOS_LOG: 'choose silent, error, warn, info or debug',
  LOS_EXAMPLE_WEEKS: 'give a whole number from 0 to 105',
  LOS_URL: 'write the whole address, such as https://improvement.council.example',
  LOS_TRUSTED_PROXIES:
    'give the addresses of the proxies in front, or their networks, with commas between: 10.20.30.40, 10.20.0.0/16',
  LOS_SMTP:
    'write smtp://user:password@host:587, or smtps:// for a server that speaks TLS from the first word',
  LOS_MAIL_FROM: 'give the address that digests come from, such as line-of-sight@council.example',
}

type Set = z.infer<typeof Settings>

/** A mail server alone is not enough: a message has a sender, and its link an address. */
const missingForMail = ({ LOS_SMTP, LOS_MAIL_FROM, LOS_URL }: Set): readonly string[] => {
  if (LOS_SMTP === undefined) return []
  const missing = Object.entries({ LOS_MAIL_FROM, LOS_URL }).filter(([, value]) => value === undefined)
  return missing.map(([name]) => `LOS_SMTP needs ${name} as well: ${toDo[name] ?? 'set it'}.`)
}

/** Only behind an address of its own does anything stand in front. */
const missingForProxies = ({ LOS_TRUSTED_PROXIES, LOS_URL }: Set): readonly string[] =>
  LOS_TRUSTED_PROXIES === undefined || LOS_URL !== undefined
    ? []
    : [`LOS_TRUSTED_PROXIES needs LOS_URL as well: ${toDo.LOS_URL ?? 'set it'}.`]

const missingIn = (set: Set): readonly string[] => [...missingForMail(set), ...missingForProxies(set)]

const mailIn = ({ LOS_SMTP: smtp, LOS_MAIL_FROM: from }: Set): Config['mail'] =>
  smtp === undefined || from === undefined ? undefined : { smtp, from }

function unknownSettings(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  return Object.keys(env)
    .filter((name) => name.startsWith('LOS_') && !known.includes(name))
    .map((name) => `${name} is not a setting; the settings are ${known.join(', ')}.`)
}

/** Reads every setting once. @returns the whole configuration, or one sentence for each thing wrong, with the fix. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
):
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] } {
  const given = Object.fromEntries(
    Object.entries(env).filter(([name, value]) => known.includes(name) && value !== ''),
  )
  const read = Settings.safeParse(given)
  const wrong = read.success
    ? []
    : read.error.issues.map(
        ({ path: [name] }) => `${String(name)} is wrong: ${toDo[String(name)] ?? 'give it a value'}.`,
      )
  const problems = [...wrong, ...unknownSettings(env), ...(read.success ? missingIn(read.data) : [])]
  if (!read.success || problems.length > 0) return { ok: false, problems }
  const set = read.data
  return {
    ok: true,
    config: {
      databaseUrl: set.DATABASE_URL,
      appDatabaseUrl: set.LOS_APP_DATABASE_URL,
      dataFolder: set.LOS_DATA === undefined ? undefined : resolve(set.LOS_DATA),
      host: set.LOS_HOST,
      port: set.LOS_PORT ?? set.PORT,
      council: set.LOS_COUNCIL,
      log: set.LOS_LOG,
      exampleWeeks: set.LOS_EXAMPLE_WEEKS,
      publicUrl: set.LOS_URL,
      trustedProxies: proxiesIn(set.LOS_TRUSTED_PROXIES ?? ''),
      measuresFolder: set.LOS_MEASURES === undefined ? undefined : resolve(set.LOS_MEASURES),
      templatesFolder: set.LOS_TEMPLATES === undefined ? undefined : resolve(set.LOS_TEMPLATES),
      styleFolder: set.LOS_STYLE === undefined ? undefined : resolve(set.LOS_STYLE),
      mail: mailIn(set),
    },
  }
}

/** @throws Problem naming every setting that is wrong. */
export function configOrProblem(env: Readonly<Record<string, string | undefined>>): Config {
  const read = readConfig(env)
  if (!read.ok) throw new Problem(read.problems.join(' '))
  return read.config
}
