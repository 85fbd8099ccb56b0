// A camera's picture, made as small as people need it to see a scratch.
import { refusedHere } from '@/api/refusal';

export const LONGEST_SIDE = 1600; // pixels
const QUALITY = 0.85; // of JPEG

// As large as it is, or smaller, in the same shape.
export function sizeWithin(width: number, height: number, most: number): [number, number] {
  const share = Math.min(1, most / Math.max(width, height));
  return [Math.max(1, Math.round(width * share)), Math.max(1, Math.round(height * share))];
}

// Upright, as the camera says that it was held. What else the camera wrote into the file (the place, the
// time, its owner) is left behind. Refused where the browser cannot read the file.
export async function asJpeg(file: Blob & { name?: string }): Promise<Blob> {
  const refusal = refusedHere('no_picture', {
    fa: `«${file.name ?? ''}» عکسی نیست که این مرورگر بشناسد؛ JPEG، PNG یا WebP بدهید.`,
    en: `"${file.name ?? ''}" is no picture that this browser knows; take JPEG, PNG or WebP.`,
  });
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (!picture) throw refusal;
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = sizeWithin(picture.width, picture.height, LONGEST_SIDE);
  const paper = canvas.getContext('2d');
  if (paper) {
    paper.imageSmoothingQuality = 'high';
    paper.fillStyle = '#fff'; // below what is transparent
    paper.fillRect(0, 0, canvas.width, canvas.height);
    paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
  }
  picture.close();
  const jpeg = await new Promise<Blob | null>((take) => canvas.toBlob(take, 'image/jpeg', QUALITY));
  if (!jpeg) throw refusal;
  return jpeg;
}
