import type { FigureKey } from './figure.ts'

/** A sum that outsiders know to hold: its terms, each times its number, add up to nothing. */
export interface Sum {
  readonly terms: readonly { readonly key: FigureKey; readonly times: 1 | -1 }[]
}

/** A total and the parts that make it, each child or event in exactly one of them; parts that are zero belong to it. */
export const totalOf = (whole: FigureKey, parts: readonly FigureKey[]): Sum => ({
  terms: [{ key: whole, times: -1 }, ...parts.map((key) => ({ key, times: 1 as const }))],
})

/** Children at the end = children at the start + those who came − those who left. */
export const flowOf = (flow: {
  readonly start: FigureKey
  readonly entered: FigureKey
  readonly left: FigureKey
  readonly end: FigureKey
}): Sum => ({
  terms: [
    { key: flow.start, times: 1 },
    { key: flow.entered, times: 1 },
    { key: flow.left, times: -1 },
    { key: flow.end, times: -1 },
  ],
})
