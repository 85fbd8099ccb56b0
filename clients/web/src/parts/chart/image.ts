// A drawn chart as a picture: its SVG with its title and legend, the page's font inside it, since
// a picture sees nothing of the page.
const SVG = 'http://www.w3.org/2000/svg';
const SCALE = 2;
const HEAD = 44;

async function fontFace(): Promise<string> {
  const rules = [...document.styleSheets].flatMap((sheet) => {
    try {
      return [...sheet.cssRules];
    } catch {
      return []; // a sheet of another origin
    }
  });
  const faces = rules.filter((rule) => rule instanceof CSSFontFaceRule);
  const inlined = await Promise.all(
    faces.map(async ({ cssText, parentStyleSheet }) => {
      const address = /url\("?([^")]+)"?\)/.exec(cssText)?.[1];
      if (!address || !/vazirmatn/i.test(cssText)) return '';
      const font = await fetch(new URL(address, parentStyleSheet?.href ?? document.baseURI));
      return cssText.replace(address, await dataAddress(await font.blob()));
    }),
  );
  return inlined.join('\n');
}

const dataAddress = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(new Error('the font could not be read'));
    reader.readAsDataURL(blob);
  });

// What the page's style sheets say of each element, written on the element itself.
const STYLES = [
  'fill',
  'stroke',
  'stroke-width',
  'font-size',
  'font-family',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'opacity',
  'direction',
];
function withStyles(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const copies = copy.querySelectorAll<SVGElement>('*');
  svg.querySelectorAll('*').forEach((element, at) => {
    const computed = getComputedStyle(element);
    for (const name of STYLES) copies[at]?.style.setProperty(name, computed.getPropertyValue(name));
  });
  return copy;
}

export async function pngOf(svg: SVGSVGElement, title: string): Promise<Blob> {
  const { width, height } = svg.getBoundingClientRect();
  const style = getComputedStyle(svg);
  const page = getComputedStyle(document.body);
  const isRtl = page.direction === 'rtl';
  const drawing = withStyles(svg);
  drawing.setAttribute('y', String(HEAD));
  drawing.setAttribute('width', String(width));
  drawing.setAttribute('height', String(height));
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('xmlns', SVG);
  picture.setAttribute('width', String(width));
  picture.setAttribute('height', String(height + HEAD));
  const font = document.createElementNS(SVG, 'style');
  font.textContent = await fontFace();
  const head = document.createElementNS(SVG, 'text');
  head.textContent = title;
  head.setAttribute('x', String(isRtl ? width - 12 : 12));
  head.setAttribute('y', '28');
  // By the object model: the page's policy lets no attribute bring styles.
  head.style.cssText = `font: 700 16px ${page.fontFamily}; fill: ${style.color}; direction: ${page.direction}; text-anchor: start`;

  picture.append(font, head, drawing);

  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(picture))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = (height + HEAD) * SCALE;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser draws no pictures');
  context.fillStyle = page.backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture is empty'))), 'image/png'),
  );
}
