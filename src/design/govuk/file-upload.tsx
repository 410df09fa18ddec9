import { describedByOf, Field, hasError, type FieldProps, type GroupPart } from './field.tsx'
import { translations, type Plural } from './translations.ts'
import { classNames } from './slot.ts'

export interface FileUploadProps extends FieldProps {
  readonly multiple?: boolean | undefined
  /** What the file chooser offers, such as `.pdf`: a help to the user, never a check. */
  readonly accept?: string | undefined
  /** With JavaScript, a drop zone. */
  readonly dropZone?: (GroupPart & { readonly words?: DropZoneWords | undefined }) | boolean | undefined
}

export interface DropZoneWords {
  readonly chooseFilesButton?: string | undefined
  readonly noFileChosen?: string | undefined
  readonly multipleFilesChosen?: Plural | undefined
  readonly dropInstruction?: string | undefined
  readonly enteredDropZone?: string | undefined
  readonly leftDropZone?: string | undefined
}

const FileControl = (props: FileUploadProps) => {
  const id = props.id ?? props.name
  return (
    <input
      class={classNames('govuk-file-upload', props.class, hasError(props) && 'govuk-file-upload--error')}
      id={id}
      name={props.name}
      type="file"
      accept={props.accept}
      disabled={props.disabled}
      multiple={props.multiple}
      aria-describedby={describedByOf(id, props)}
      {...props.attributes}
    />
  )
}

export const FileUpload = ({ dropZone, ...props }: FileUploadProps) => {
  const zone = dropZone === true ? {} : dropZone
  return (
    <Field {...props}>
      {props.before}
      {zone ? (
        <div
          class={classNames('govuk-file-upload-wrapper', zone.class)}
          data-module="govuk-file-upload"
          {...translations({ ...zone.words })}
          {...zone.attributes}
        >
          <FileControl {...props} />
        </div>
      ) : (
        <FileControl {...props} />
      )}
      {props.after}
    </Field>
  )
}
