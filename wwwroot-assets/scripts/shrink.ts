// Makes pictures smaller before they travel: a photo of a telephone is twenty times larger than any page shows it.

const largest = 2_000;
const small = 480;
const smallBytes = 200 * 1024;
const quality = 0.85;

/** What goes instead of the picture, and the small one beside it. */
export interface Shrunk {
  file: File;
  thumbnail?: File;
}

function ending(type: string): string {
  return type === 'image/jpeg' ? '.jpg' : '.webp';
}

/** The picture with its longer side at most `side`; nothing where the browser cannot write the type. */
async function scaled(picture: ImageBitmap, side: number, type: string, name: string): Promise<File | undefined> {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const brush = canvas.getContext('2d');
  if (!brush) return undefined;
  brush.imageSmoothingQuality = 'high';
  brush.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, type, quality));
  // A browser that does not know the type writes PNG, which is larger than what we had.
  if (!blob || blob.type !== type) return undefined;
  return new File([blob], name.replace(/\.[^.]*$/, '') + ending(type), { type });
}

/** Never fails: what cannot be shrunk goes as it is, and the server looks at it anyway. */
export async function shrink(file: File): Promise<Shrunk> {
  if (!/^image\/(jpeg|png|webp|gif)$/.test(file.type) || !('createImageBitmap' in window)) return { file };
  let picture: ImageBitmap | undefined;
  try {
    picture = await createImageBitmap(file);
    // JPEG has no transparency to lose; the others may have.
    const type = file.type === 'image/jpeg' ? 'image/jpeg' : 'image/webp';
    const isLarge = Math.max(picture.width, picture.height) > largest;
    // Drawn anew a moving picture would stand still.
    const smaller = isLarge && file.type !== 'image/gif' ? await scaled(picture, largest, type, file.name) : undefined;
    const thumbnail = await scaled(picture, small, type, file.name);
    const shrunk: Shrunk = { file: smaller && smaller.size < file.size ? smaller : file };
    return thumbnail && thumbnail.size <= smallBytes ? { ...shrunk, thumbnail } : shrunk;
  } catch {
    return { file };
  } finally {
    picture?.close();
  }
}
