/** Dots for each unit of the picture, so that text stays sharp. */
const scale = 2;

/** Paints an SVG in the colours of the page; answers the PNG in base64. */
export async function paint(svg: string): Promise<string> {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  if (!(root instanceof SVGSVGElement)) return '';
  const page = getComputedStyle(document.documentElement);
  // An image does not see the page's variables, so they are written into it.
  for (const name of new Set(svg.match(/--vscode-[\w-]+/g))) {
    const value = page.getPropertyValue(name).trim();
    if (value !== '') root.style.setProperty(name, value);
  }
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(root))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * scale;
  canvas.height = image.naturalHeight * scale;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').replace(/^[^,]*,/, '');
}
