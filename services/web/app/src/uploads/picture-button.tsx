import ImagePlus from 'lucide-solid/icons/image-plus';
import { takeFiles } from './picked-files.ts';
import { pictureTypes } from './upload.ts';

/** Opens the chooser of pictures. The input itself is the control, so that keyboards and screen readers know it. */
export function PictureButton(props: { label: string; onPick: (files: File[]) => void }) {
  return (
    <label class="icon-button picture-button" title={props.label}>
      <ImagePlus aria-hidden="true" />
      <input
        class="cover"
        type="file"
        multiple
        accept={pictureTypes}
        aria-label={props.label}
        onChange={({ currentTarget }) => props.onPick(takeFiles(currentTarget))}
      />
    </label>
  );
}
