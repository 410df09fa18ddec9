/**
 * What comes from a child process, one JSON text a line: its messages, and as the last either that all is done or why the
 * file was not read. It was made next to a hostile file, so it is checked like anything from outside; by hand, since the
 * child loads this file too and has a second to live.
 */
export type Frame =
  | { readonly done: true }
  | { readonly refused: Refused }
  /** Understood by whoever sent the child. */
  | { readonly message: unknown }

export interface Refused {
  readonly code: string
  readonly detail: string
  readonly where: { readonly sheet?: string; readonly row?: number }
}

/** Undefined for a line that is no frame. */
export function frameIn(line: string): Frame | undefined {
  const frame = objectIn(parsed(line))
  if (!frame) return undefined
  if (frame.done === true) return { done: true }
  const refused = refusedIn(frame.refused)
  if (refused) return { refused }
  return 'message' in frame ? { message: frame.message } : undefined
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function refusedIn(value: unknown): Refused | undefined {
  const refused = objectIn(value)
  const where = objectIn(refused?.where)
  if (!refused || !where) return undefined
  const { code, detail } = refused
  const { sheet, row } = where
  if (typeof code !== 'string' || typeof detail !== 'string') return undefined
  return {
    code,
    detail,
    where: { ...(typeof sheet === 'string' && { sheet }), ...(typeof row === 'number' && { row }) },
  }
}

const objectIn = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  isObject(value) ? value : undefined

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
