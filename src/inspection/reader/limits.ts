/** What one document may take. The largest of a thousand real reports is under two megabytes and forty pages. */
export interface ReaderLimits {
  /** From handing the document over to having it read, the child's start included. */
  seconds: number
  /** Resident memory of the child process, in MiB. */
  megabytes: number
  /** Size of the file, in MiB. */
  fileMegabytes: number
  pages: number
}

export const usualLimits: ReaderLimits = { seconds: 10, megabytes: 350, fileMegabytes: 25, pages: 100 }
