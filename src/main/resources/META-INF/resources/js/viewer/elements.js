// What elements a picture shows: read from the snapshot of the page that was kept beside it.

/** Reads a snapshot; null where there is none or it cannot be read. */
export async function readElements(url) {
  if (!url) return null;
  try {
    const response = await fetch(url);
    if (!response.ok) return null;
    const unpacked = response.body.pipeThrough(new DecompressionStream("gzip"));
    return new Elements(await new Response(unpacked).json());
  } catch {
    return null; // a snapshot is a help; the pictures tell as much without it
  }
}

export class Elements {
  constructor({ properties, styles, elements, scale }) {
    this.properties = properties;
    const ways = [];
    this.all = elements.map(([parent, way, x, y, width, height, content, style], number) => {
      const whole = parent < 0 || way.startsWith("#") ? way : `${ways[parent]} > ${way}`;
      ways.push(whole);
      return { number, parent, way: whole, x: x * scale, y: y * scale, width: width * scale, height: height * scale, content, style: styles[style] };
    });
    this.byWay = new Map(this.all.map((element) => [element.way, element]));
  }

  /** The smallest element at a point of the picture, or null. */
  at({ x, y }) {
    let best = null;
    for (const element of this.all) {
      if (x < element.x || y < element.y || x >= element.x + element.width || y >= element.y + element.height) continue;
      if (!best || element.width * element.height <= best.width * best.height) best = element;
    }
    return best;
  }
}

/** The end of the way to an element, short enough to be read. */
export function nameOf({ way }) {
  const steps = way.split(" > ");
  const named = steps.findLastIndex((step) => step.startsWith("#"));
  const shown = named >= 0 && named >= steps.length - 3 ? steps.slice(named) : steps.slice(-2);
  return shown.map((step) => step.replace(/:nth-of-type\(1\)$/, "").replace(/:nth-of-type\((\d+)\)$/, " $1")).join(" › ");
}
