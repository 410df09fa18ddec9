/** One authority’s row of an indicator, as printed, in the order of the file's periods. */
export interface FigureRow {
  readonly indicator: string
  readonly authority: string
  readonly area: string
  readonly printed: readonly string[]
}

/** One of an authority's statistical neighbours in a model; place 1 is the most alike. */
export interface NeighbourRow {
  readonly model: string
  readonly authority: string
  readonly area: string
  readonly place: number
  readonly neighbour: string
  readonly closeness: string
}

export type PublishedFile =
  | { readonly kind: 'figures'; readonly periods: readonly string[]; readonly rows: readonly FigureRow[] }
  | { readonly kind: 'neighbours'; readonly rows: readonly NeighbourRow[] }

/** What is wrong with a file, where, and what to do. */
export class WrongFile extends Error {
  override readonly name = 'WrongFile'
}

/** One row of a file with its number, from 1. */
export interface TextRow {
  readonly number: number
  readonly cells: readonly string[]
}

const tidy = (text: string | undefined): string => (text ?? '').replace(/^\uFEFF/, '').trim()
const asHead = (text: string | undefined): string => tidy(text).toLowerCase()

const figureHeads = ['measure', 'la_code', 'area', 'region']
const neighbourHeads = ['model', 'old_la_code', 'la_name']
const layouts =
  'Two files are read: the Department’s figures by authority (columns measure, la_code, area, region, then one for each year) and its statistical neighbours (columns model, old_la_code, la_name, then SN_1, SN_1P and so on).'

/** Takes the rows of one file as they come; `done` gives the whole of it. Both throw `WrongFile`. */
export interface Taking {
  readonly take: (row: TextRow) => void
  readonly done: () => PublishedFile
}

/** Which of the two files it is, by its first row. */
export function takingOf(head: readonly string[]): Taking {
  const heads = head.map(asHead)
  if (figureHeads.every((name, at) => heads[at] === name))
    return figuresOf(head.slice(figureHeads.length).map(tidy))
  if (neighbourHeads.every((name) => heads.includes(name)) && heads.includes('sn_1'))
    return neighboursOf(heads)
  throw new WrongFile(
    `This is neither of the files that are known here. ${layouts} Choose one of them as it was downloaded.`,
  )
}

const figureLimit = 100_000

function figuresOf(periods: readonly string[]): Taking {
  if (periods.length === 0 || periods.some((period) => !/\d{4}/.test(period)))
    throw new WrongFile(
      `Row 1: every column after region must be a year, such as 2025 or 2024-25. ${layouts}`,
    )
  const rows: FigureRow[] = []
  const seen = new Set<string>()
  const take = ({ number, cells }: TextRow): void => {
    const [indicator = '', authority = '', area = ''] = cells.map(tidy)
    if (indicator === '' || authority === '' || area === '')
      throw new WrongFile(
        `Row ${number}: a row needs a measure, an la_code and an area. Download the file again.`,
      )
    const key = `${indicator}\n${authority}`
    if (seen.has(key))
      throw new WrongFile(
        `Row ${number}: ${indicator} stands there twice for ${area}. Leave one of the two rows out, or download the file again.`,
      )
    seen.add(key)
    if (rows.length >= figureLimit)
      throw new WrongFile('The file has more rows than any that the Department publishes.')
    const printed = periods.map((_, at) => tidy(cells[figureHeads.length + at]))
    rows.push({ indicator, authority, area, printed })
  }
  return { take, done: () => ({ kind: 'figures', periods, rows: notEmpty(rows) }) }
}

function neighboursOf(heads: readonly string[]): Taking {
  const places = heads.flatMap((head, at) => {
    const place = /^sn_(\d+)$/.exec(head)?.[1]
    return place === undefined ? [] : [{ place: Number(place), at, closeness: heads.indexOf(`${head}p`) }]
  })
  const at = (name: string) => heads.indexOf(name)
  const rows: NeighbourRow[] = []
  const take = ({ number, cells }: TextRow): void => {
    const [model, authority, area] = ['model', 'old_la_code', 'la_name'].map((name) => tidy(cells[at(name)]))
    // The Department's own file has lines such as `Old SNs:` between its parts.
    if (!authority && places.every((place) => tidy(cells[place.at]) === '')) return
    if (!model || !authority || !area)
      throw new WrongFile(
        `Row ${number}: a row needs a model, an old_la_code and an la_name. Download the file again.`,
      )
    if (rows.some((row) => row.model === model && row.authority === authority))
      throw new WrongFile(
        `Row ${number}: ${area} stands twice in the model ${model}. Leave one of the two rows out.`,
      )
    for (const place of places) {
      const neighbour = tidy(cells[place.at])
      const closeness = tidy(cells[place.closeness])
      if (neighbour !== '') rows.push({ model, authority, area, place: place.place, neighbour, closeness })
    }
  }
  return { take, done: () => ({ kind: 'neighbours', rows: notEmpty(rows) }) }
}

function notEmpty<Row>(rows: readonly Row[]): readonly Row[] {
  if (rows.length === 0) throw new WrongFile('The file has a head and no row under it. Download it again.')
  return rows
}
