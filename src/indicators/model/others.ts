/** One published figure: a number with its unit, or the publisher's mark. */
export interface OthersFigure {
  readonly of: string
  readonly words: string
  /** What a mark means. */
  readonly means?: string
  /** Of neighbours: how many of them the figure is made of. */
  readonly note?: string
}

/** What is published of a measure's question: of this council, its neighbours and England. */
export interface Others {
  /** As the file heads it: `2025`, `2024-25`. */
  readonly period: string
  readonly figures: readonly OthersFigure[]
  /** How what is published differs from what is counted here. */
  readonly differs: string
}
