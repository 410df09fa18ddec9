import type { Column, Inline, SectionBlock, Table } from '../model.ts'
import { parsePlainRuns, parseRuns, textOfRuns } from './runs.ts'

/**
 * A section as people type it. A blank line ends a paragraph; paragraphs are numbered unless they begin with `~ `.
 *   # Sub-heading      #. Sub-heading with a number      ## Smaller heading
 *   - bulleted         1. numbered
 *   Table: caption     then rows between bars, the first one the headings: | Year | Cost > |  (`>`: figures)
 *   ![what the picture shows](name) caption
 * Never HTML: a tag is text like any other.
 */
const marks = {
  heading: /^#(\.|#)? +(?=\S)/,
  bullet: /^- +(?=\S)/,
  step: /^\d+\. +(?=\S)/,
  row: /^\|.*\|$/,
  caption: /^Table: +(?=\S)/,
  figure: /^!\[((?:\\.|[^\\\]])*)\]\(([^()\s]+)\)(?: +(.*))?$/,
  plain: /^~ +(?=\S)/,
}

type Kind = 'paragraph' | 'plain' | 'heading' | 'bullet' | 'step' | 'table' | 'figure'

interface Group {
  readonly kind: Kind
  readonly lines: string[]
}

/** What a line opens; undefined when it only goes on with what stands before it. */
function opens(line: string, next: string | undefined): Kind | undefined {
  if (marks.heading.test(line)) return 'heading'
  if (marks.bullet.test(line)) return 'bullet'
  if (marks.step.test(line)) return 'step'
  if (marks.row.test(line) || (marks.caption.test(line) && next !== undefined && marks.row.test(next)))
    return 'table'
  if (marks.figure.test(line)) return 'figure'
  return marks.plain.test(line) ? 'plain' : undefined
}

/** People leave a blank line between the items of one list, so that does not end it. */
const isList = (kind: Kind): boolean => kind === 'bullet' || kind === 'step'

const continuesTable = (group: Group, kind: Kind, line: string): boolean =>
  kind === 'table' && group.kind === 'table' && !marks.caption.test(line)

/** Only text flows on over a line's end; a heading, a row and a picture are one line each. */
const flows = (group: Group): boolean => !['heading', 'table', 'figure'].includes(group.kind)

function grouped(text: string): Group[] {
  const groups: Group[] = []
  let open: Group | undefined
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.replace(/\s+/g, ' ').trim())
  for (const [index, line] of lines.entries()) {
    const kind = opens(line, lines[index + 1])
    const last = groups.at(-1)
    if (line === '') open = undefined
    else if (kind && last && isList(kind) && kind === last.kind) (open = last).lines.push(line)
    else if (open && kind && continuesTable(open, kind, line)) open.lines.push(line)
    else if (open && !kind && flows(open)) open.lines.push(`${open.lines.pop() ?? ''} ${line}`)
    else groups.push((open = { kind: kind ?? 'paragraph', lines: [line] }))
  }
  return groups
}

const without = (mark: RegExp, line: string): string => line.replace(mark, '')

function heading(line: string): SectionBlock {
  const mark = marks.heading.exec(line)?.[1]
  const content = parsePlainRuns(without(marks.heading, line))
  const numbering = mark === '.' ? 'paragraph' : 'none'
  return { kind: 'heading', level: mark === '#' ? 4 : 3, numbering, content }
}

/** The cells of a row: bars with a backslash before them are text. */
const cells = (row: string): string[] =>
  row
    .slice(1, -1)
    .split(/(?<=(?:^|[^\\])(?:\\\\)*)\|/)
    .map((cell) => cell.trim())

const column = (cell: string): Column => {
  const align = / ?(?<!\\)>$/.test(cell) ? 'end' : 'start'
  const heading = align === 'end' ? cell.replace(/ ?>$/, '') : cell
  return { heading: heading.replace(/\\([\\|>])/g, '$1'), align }
}

function table(lines: readonly string[]): Table {
  const captioned = marks.caption.test(lines[0] ?? '')
  const [head = '||', ...rows] = captioned ? lines.slice(1) : lines
  return {
    kind: 'table',
    caption: captioned ? without(marks.caption, lines[0] ?? '') : '',
    columns: cells(head).map(column),
    rows: rows.map((row) => cells(row).map((cell) => parseRuns(cell.replace(/\\\|/g, '|')))),
  }
}

function figure(line: string): SectionBlock {
  const [, alternative = '', picture = '', caption = ''] = marks.figure.exec(line) ?? []
  return { kind: 'figure', alternative: alternative.replace(/\\([\\\]])/g, '$1'), caption, picture }
}

function blockOf({ kind, lines }: Group): SectionBlock {
  const line = lines[0] ?? ''
  const items = (mark: RegExp): Inline[][] => lines.map((item) => parseRuns(without(mark, item)))
  switch (kind) {
    case 'heading':
      return heading(line)
    case 'bullet':
      return { kind: 'list', style: 'bulleted', items: items(marks.bullet) }
    case 'step':
      return { kind: 'list', style: 'numbered', items: items(marks.step) }
    case 'table':
      return table(lines)
    case 'figure':
      return figure(line)
    case 'plain':
      return { kind: 'paragraph', numbered: false, content: parseRuns(without(marks.plain, line)) }
    case 'paragraph':
      return { kind: 'paragraph', numbered: true, content: parseRuns(line) }
  }
}

/** Typed text, read. Never fails: what is not a mark is a paragraph. */
export const parseText = (text: string): SectionBlock[] => grouped(text).map(blockOf)

/** A line of text that must not be taken for a mark. */
function guarded(line: string): string {
  if (marks.step.test(line)) return line.replace('.', '\\.')
  return opens(line, undefined) ? `\\${line}` : line
}

const cellText = (content: readonly Inline[]): string => textOfRuns(content).replace(/\|/g, '\\|')

function columnText({ heading, align }: Column): string {
  const words = heading.replace(/[\\|>]/g, '\\$&')
  return align === 'end' ? `${words} >` : words
}

function tableText({ caption, columns, rows }: Table): string {
  const row = (entries: readonly string[]) => `| ${entries.join(' | ')} |`
  const lines = [row(columns.map(columnText)), ...rows.map((entries) => row(entries.map(cellText)))]
  return [...(caption === '' ? [] : [`Table: ${caption}`]), ...lines].join('\n')
}

function blockText(block: SectionBlock): string {
  switch (block.kind) {
    case 'heading': {
      const mark = block.level === 4 ? '##' : block.numbering === 'paragraph' ? '#.' : '#'
      return `${mark} ${textOfRuns(block.content)}`
    }
    case 'paragraph':
      return block.numbered ? guarded(textOfRuns(block.content)) : `~ ${textOfRuns(block.content)}`
    case 'list':
      return block.items
        .map((item, index) => `${block.style === 'bulleted' ? '-' : `${index + 1}.`} ${textOfRuns(item)}`)
        .join('\n')
    case 'table':
      return tableText(block)
    case 'figure':
      return `![${block.alternative.replace(/[\\\]]/g, '\\$&')}](${block.picture}) ${block.caption}`.trim()
  }
}

/** A section as it would be typed: `parseText` of it gives the same blocks. */
export const textOf = (blocks: readonly SectionBlock[]): string => blocks.map(blockText).join('\n\n')
