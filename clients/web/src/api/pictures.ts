// Pictures of the site: their bytes, apart from the photos that show them.
import { newKey } from './commands';
import { addressOf, request } from './request';
import type { Schemas } from './types';

export const addressOfPicture = (hash: string): string => addressOf(`/pictures/${hash}`);

// Gives the site a picture, and answers by what it is named from then on.
export async function sendPicture(picture: Blob): Promise<string> {
  const kept = await request<Schemas['Picture']>('/pictures', {
    method: 'POST',
    file: picture,
    key: newKey(),
  });
  return kept.picture;
}
