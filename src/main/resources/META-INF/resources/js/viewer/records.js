// What a page wrote to its console and asked of the network, as rows of a table.

const BAD_KINDS = /error|warning|failed|assert/;

/** The lines of a console: `[kind] message`. */
export function consoleRows(text) {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [, kind, message] = /^\[([\w.-]+)\] (.*)$/.exec(line) ?? [null, "", line];
      return { cells: [kind.replace(/^console\./, ""), message], bad: BAD_KINDS.test(kind) };
    });
}

/** The requests of a HAR file. */
export function networkRows({ log }) {
  return log.entries.map(({ request, response, time }) => {
    const { status, content } = response;
    const type = (content?.mimeType ?? "").split(";")[0];
    const bytes = Math.max(response._transferSize ?? 0, content?.size ?? 0);
    return { cells: [status > 0 ? String(status) : "none", request.method, request.url, type, size(bytes), `${Math.round(time)} ms`], bad: status < 1 || status >= 400 };
  });
}

function size(bytes) {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
