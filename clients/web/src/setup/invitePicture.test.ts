import encodeQR from 'qr';
import { decodeQR } from 'qr/decode.js';
import { expect, test } from 'vitest';

// What QrCode draws is what the set-up reads: an invite of some three hundred characters survives.
test('an invite is read back from its code', () => {
  const invite = `amani-invite:${'kpKZxCAgAUVtXnEwFJov'.repeat(14)}`;
  const modules = encodeQR(invite, 'raw', { ecc: 'medium', border: 4 });
  const scale = 4;
  const size = modules.length * scale;
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  modules.forEach((row, y) =>
    row.forEach((isDark, x) => {
      if (!isDark) return;
      for (let dy = 0; dy < scale; ++dy)
        for (let dx = 0; dx < scale; ++dx)
          data.fill(
            0,
            ((y * scale + dy) * size + x * scale + dx) * 4,
            ((y * scale + dy) * size + x * scale + dx) * 4 + 3,
          );
    }),
  );
  expect(decodeQR({ width: size, height: size, data })).toBe(invite);
});
