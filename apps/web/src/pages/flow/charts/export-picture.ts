import { downloadFile, fileName } from '../../../kit/download.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** What a program of drawings has to be told where no style sheet is. */
const PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'font-family',
  'font-size',
  'font-weight',
  'paint-order',
] as const;
const HEAD = 40;
/** Twice as fine as a screen: pictures are put into slides. */
const FINE = 2;

/** The drawing by itself: with its colours as they are now, its title over it, and nothing that it needs from the page. */
function pictureOf(svg: SVGSVGElement, title: string): { source: string; width: number; height: number } {
  const { width, height: drawn } = svg.viewBox.baseVal;
  const height = drawn + HEAD;
  const colors = new PlainColors();
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll('*')];
  for (const [index, element] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const original = originals[index];
    element.removeAttribute('class');
    if (original === undefined || element === copy) continue;
    const style = getComputedStyle(original);
    for (const property of PROPERTIES) {
      const value = style.getPropertyValue(property);
      if (value !== '' && value !== 'none 0px') element.setAttribute(property, colors.plain(value));
    }
  }
  const page = getComputedStyle(document.body);
  const ground = made('rect', { width, height, fill: colors.plain(page.backgroundColor) });
  const heading = made('text', {
    x: 8,
    y: 25,
    'font-family': page.fontFamily,
    'font-size': 15,
    'font-weight': 600,
    fill: colors.plain(page.color),
  });
  heading.textContent = title;
  const drawing = made('g', { transform: `translate(0 ${HEAD})` });
  drawing.append(...copy.childNodes);
  copy.append(ground, heading, drawing);
  for (const [name, value] of Object.entries({
    xmlns: SVG,
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
  })) {
    copy.setAttribute(name, String(value));
  }
  return { source: new XMLSerializer().serializeToString(copy), width, height };
}

function made(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

/** Colours as every program reads them; a browser computes them in spaces that only browsers know. */
class PlainColors {
  readonly #known = new Map<string, string>();
  readonly #context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext(
    '2d',
    {
      willReadFrequently: true,
    },
  );

  plain(value: string): string {
    if (!/^(?:oklch|oklab|color|lab|lch|light-dark)\(/.test(value) || this.#context === null) return value;
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    this.#context.clearRect(0, 0, 1, 1);
    this.#context.fillStyle = value;
    this.#context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = this.#context.getImageData(0, 0, 1, 1).data;
    const plain = `rgb(${red}, ${green}, ${blue})`;
    this.#known.set(value, plain);
    return plain;
  }
}

export async function downloadPicture(
  svg: SVGSVGElement,
  title: string,
  format: 'svg' | 'png',
): Promise<void> {
  const picture = pictureOf(svg, title);
  const drawing = new Blob([picture.source], { type: 'image/svg+xml' });
  const blob = format === 'svg' ? drawing : await painted(drawing, picture);
  if (blob) downloadFile({ name: `${fileName(title)}.${format}`, blob });
}

async function painted(
  drawing: Blob,
  { width, height }: { width: number; height: number },
): Promise<Blob | null> {
  const address = URL.createObjectURL(drawing);
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), {
      width: Math.round(width * FINE),
      height: Math.round(height * FINE),
    });
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  } finally {
    URL.revokeObjectURL(address);
  }
}
