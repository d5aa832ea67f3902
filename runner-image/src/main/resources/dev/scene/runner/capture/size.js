// The whole page and the part of it in the window, in CSS pixels; the size is measured as Playwright does for a full page.
() => {
  const { body, documentElement: root } = document;
  const most = (name) => Math.max(root[`scroll${name}`], root[`offset${name}`], root[`client${name}`],
    body?.[`scroll${name}`] ?? 0, body?.[`offset${name}`] ?? 0, body?.[`client${name}`] ?? 0);
  return { width: most('Width'), height: most('Height'), x: scrollX, y: scrollY, innerWidth, innerHeight };
}
