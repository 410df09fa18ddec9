/** What stands in each sentence; `detail` is the one fact that it needs: a count, a size, a name. */
const sentences = {
  'cannot be opened': () => 'The file cannot be opened. Check the name, the folder and who may read it.',
  empty: () => 'The file is empty. Save it again from Excel or your case system, and choose that file.',
  'too large': (detail) =>
    `The file is larger than ${detail}. Leave out sheets and pictures that are not needed, and save it again.`,
  'not a workbook': () =>
    'This is neither an Excel workbook nor a CSV file. Choose an .xlsx, .csv or .zip file.',
  'another document': (detail) =>
    `This is ${detail}, not an Excel workbook. Choose an .xlsx, .csv or .zip file.`,
  'old format': () =>
    'This is a workbook of an old Excel format (.xls). Open it in Excel and save it as an Excel Workbook (.xlsx).',
  'binary workbook': () =>
    'This is a binary workbook (.xlsb). Open it in Excel and save it as an Excel Workbook (.xlsx).',
  OpenDocument: () =>
    'This is an OpenDocument file (.ods). Open it and save it as an Excel Workbook (.xlsx).',
  password: () =>
    'The file is locked with a password. Open it, take the password off (File, Info, Protect Workbook), and save it again.',
  damaged: (detail) =>
    `The file is damaged or incomplete${detail && ` (${detail})`}. Open it in Excel, save it under a new name, and choose that file.`,
  'zip in a zip': (detail) =>
    `The zip holds another zip or workbook (${detail}). Put only CSV files into it, or choose the workbook itself.`,
  'workbooks in a folder': (detail) =>
    `The folder holds a workbook (${detail}) and no CSV file. Choose the workbook itself; or, where each list is in a workbook of its own, save each as CSV.`,
  'rows out of order': () =>
    'Rows that belong above come below others in the file, so that headings and rows cannot be told apart. Open it in Excel, save it under a new name, and choose that file.',
  'nothing to read': () =>
    'There is no sheet and no CSV file (.csv, .txt or .tsv) in it. Check that this is the file you meant.',
  'expands too much': () =>
    'The file unpacks to far more than a real workbook does. Open it in Excel, save it under a new name, and choose that file.',
  'too much in it': (detail) =>
    `The file unpacks to more than ${detail}. Leave only the sheets, rows and columns that are needed, and save it again.`,
  'too many parts': (detail) =>
    `The file is made of more than ${detail} parts. Copy the sheets into a new workbook and choose that file.`,
  'too many files': (detail) =>
    `The folder, with the folders in it, holds more than ${detail} files. Put only the files of the extract into it.`,
  'too many sheets': (detail) =>
    `The workbook has more than ${detail} sheets. Leave only those that are needed.`,
  'too many rows': (detail) =>
    `The file has more than ${detail} rows. Check that this is the file you meant.`,
  'too many cells': (detail) =>
    `The file has more than ${detail} cells. Delete the empty columns and rows beyond your data, and save it again.`,
  'text too long': (detail) =>
    `A cell holds more than ${detail} characters. Shorten it, or close a quotation mark left open above it.`,
  'too much text': (detail) =>
    `The cells hold more than ${detail} characters together. Leave only the sheets and columns that are needed.`,
  'too many texts': (detail) =>
    `The workbook holds more than ${detail} different texts. Leave only the sheets that are needed.`,
  'too many styles': (detail) =>
    `The workbook has more than ${detail} cell styles. Copy the values into a new workbook and choose that file.`,
  'too many merges': (detail) =>
    `The workbook has more than ${detail} merged cells. Unmerge them and save it again.`,
  'not allowed': (detail) =>
    `The file contains ${detail}, which no workbook needs. Open it in Excel, save it under a new name, and choose that file.`,
  'quotation mark': (detail) =>
    `A quotation mark is not closed, or text follows a closing one${detail}. Save the sheet as CSV again from Excel.`,
  encoding: () =>
    'The file’s characters cannot be read. Save it again as CSV UTF-8 (or an Excel Workbook), and choose that file.',
  'took too long': (detail) =>
    `Reading was stopped after ${detail}. Leave only the sheets that are needed, and save the file again.`,
  'ran out of memory': () =>
    'Reading needed more memory than is allowed. Leave only the sheets that are needed, and save the file again.',
  'reader failed': () =>
    'The file could not be read. Open it in Excel, save it under a new name, and choose that file.',
} satisfies Record<string, (detail: string) => string>

/** Why a file was not read: for the program to switch on. The sentence is for the person. */
export type RefusalCode = keyof typeof sentences

export const isRefusalCode = (word: string): word is RefusalCode => Object.hasOwn(sentences, word)

export interface Refusal {
  readonly ok: false
  readonly code: RefusalCode
  /** What is the matter and what to do. */
  readonly sentence: string
}

export interface Where {
  readonly sheet?: string
  /** As Excel shows it, from 1. */
  readonly row?: number
}

/** Thrown while a book is being streamed, where no value can be given back any more; the caller makes it a refusal. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
  readonly code: RefusalCode
  readonly detail: string
  readonly where: Where

  constructor(code: RefusalCode, detail = '', where: Where = {}) {
    super(placed(where) + sentences[code](detail))
    this.code = code
    this.detail = detail
    this.where = where
  }

  get sentence(): string {
    return this.message
  }

  /** The same, said of a place; what is known more closely stays. */
  at(where: Where): Unreadable {
    return new Unreadable(this.code, this.detail, { ...where, ...this.where })
  }
}

/** “Sheet List 3, row 12: ” */
function placed({ sheet, row }: Where): string {
  const places = [sheet === undefined ? '' : `Sheet ${sheet}`, row === undefined ? '' : `row ${row}`]
  const words = places.filter(Boolean).join(', ')
  return words && `${words.charAt(0).toUpperCase()}${words.slice(1)}: `
}

export const refusal = ({ code, sentence }: Unreadable): Refusal => ({ ok: false, code, sentence })

/** For a refusal known before anything is read. */
export const refuse = (code: RefusalCode, detail = ''): Refusal => refusal(new Unreadable(code, detail))
