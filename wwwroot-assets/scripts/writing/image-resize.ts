// Makes pictures smaller before upload: a phone's photo is twenty times larger than any page shows it.

const maxSide = 2_000;
const thumbnailSide = 480;
const maxThumbnailBytes = 200 * 1024;
const quality = 0.85;

/** What goes instead of the picture, and the small one beside it. */
interface ResizedImage {
  file: File;
  thumbnail?: File;
}

function extension(type: string): string {
  return type === 'image/jpeg' ? '.jpg' : '.webp';
}

/** The picture with its longer side at most `side`; nothing where the browser cannot write the type. */
async function scaled(picture: ImageBitmap, side: number, type: string, name: string): Promise<File | undefined> {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, type, quality));
  // A browser that does not know the type writes PNG, which is larger than what we had.
  if (!blob || blob.type !== type) return undefined;
  return new File([blob], name.replace(/\.[^.]*$/, '') + extension(type), { type });
}

/** Never fails: what cannot be shrunk goes as it is, and the server looks at it anyway. */
export async function resizeImage(file: File): Promise<ResizedImage> {
  if (!/^image\/(jpeg|png|webp|gif)$/.test(file.type) || !('createImageBitmap' in window)) return { file };
  let picture: ImageBitmap | undefined;
  try {
    picture = await createImageBitmap(file);
    // JPEG has no transparency to lose; the others may have.
    const type = file.type === 'image/jpeg' ? 'image/jpeg' : 'image/webp';
    const isLarge = Math.max(picture.width, picture.height) > maxSide;
    // Drawn anew a moving picture would stand still.
    const smaller = isLarge && file.type !== 'image/gif' ? await scaled(picture, maxSide, type, file.name) : undefined;
    const thumbnail = await scaled(picture, thumbnailSide, type, file.name);
    const resized: ResizedImage = { file: smaller && smaller.size < file.size ? smaller : file };
    return thumbnail && thumbnail.size <= maxThumbnailBytes ? { ...resized, thumbnail } : resized;
  } catch {
    return { file };
  } finally {
    picture?.close();
  }
}
