// Photographs of every screen, in both languages, light and dark, at three widths. Not a test: there
// is nothing to fail but a page that cannot be opened. tools/screenshots runs it over the demo's story.
import { afterAll, describe, test } from 'vitest';
import { Camera, closeCamera, EVERY_LOOK, type Shown } from './camera.ts';

const SITES: Shown[] = [
  { name: 'hub', login: 'admin', base: process.env.AMANI_HUB ?? '', password: process.env.AMANI_HUB_PASSWORD ?? '' },
  { name: 'node', login: 'admin', base: process.env.AMANI_NODE ?? '', password: process.env.AMANI_NODE_PASSWORD ?? '' },
];

afterAll(closeCamera);

describe.each(SITES)('$name', (site) => {
  test.each(EVERY_LOOK)(
    '$language $shade',
    async (look) => {
      const camera = await Camera.at(site, look);
      const screens = await camera.screens();
      for (const screen of screens) {
        await camera.open(screen);
        await camera.shootAtEachWidth(screen);
      }
      await camera.leave();
    },
    1_800_000,
  );
});
