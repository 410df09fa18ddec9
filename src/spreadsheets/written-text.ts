/**
 * A text as it is handed to the writer of workbooks, so that it is read as it stands. What looks like an escape of Excel's
 * own is escaped. The writer looks texts up in a plain object: those that every object has, such as “constructor”, it
 * takes for texts that it knows, so they are escaped as well; and so is the sign for a character that was lost (U+FFFD),
 * which it would leave out.
 */
export function writtenText(value: string): string {
  const text = value.replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_').replaceAll('\ufffd', '_xFFFD_')
  return text in {} ? `_x${text.charCodeAt(0).toString(16).padStart(4, '0')}_${text.slice(1)}` : text
}
