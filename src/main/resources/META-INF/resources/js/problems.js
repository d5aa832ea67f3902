// Turns what went wrong on the way into one toast with the server's own words.
import { dismissToast, toast } from "./toasts.js";

const OFFLINE = "scene-unreachable";

export function watchProblems() {
  document.addEventListener("htmx:responseError", ({ detail }) => {
    if (isOfWhatIsGone(detail)) location.reload();
    else report(detail.xhr);
  });
  for (const name of ["htmx:sendError", "htmx:timeout"]) {
    document.addEventListener(name, () =>
      toast({
        kind: "error",
        key: OFFLINE,
        title: "Scene cannot be reached",
        detail: "What you see may be out of date. It refreshes by itself when the connection is back.",
      }),
    );
  }
  document.addEventListener("htmx:beforeOnLoad", () => dismissToast(OFFLINE));
}

// What the page shows was deleted elsewhere: its own address says so better than a toast over what
// looks as if it were there.
function isOfWhatIsGone({ xhr, requestConfig, pathInfo }) {
  const [path] = (pathInfo?.requestPath ?? "").split("?");
  const own = location.pathname;
  return xhr.status === 404 && requestConfig?.verb === "get" && /^\/[a-z-]+\/[^/]+/.test(own) && (path === own || path.startsWith(`${own}/`)) && !document.querySelector("dialog:modal");
}

function report(xhr) {
  const problem = problemOf(xhr);
  toast({
    kind: problem.status === 409 ? "warning" : "error",
    key: `problem-${problem.status}-${problem.detail ?? ""}`,
    title: problem.title ?? `The request was refused (${xhr.status})`,
    detail: problem.detail,
    remedy: problem.remedy,
  });
}

/** The problem document of a response, or what its status alone can tell. */
export function problemOf(xhr) {
  if (/\bjson\b/.test(xhr.getResponseHeader("Content-Type") ?? "")) {
    try {
      return { status: xhr.status, ...JSON.parse(xhr.responseText) };
    } catch {
      // a broken document tells no more than the status
    }
  }
  if (xhr.status >= 500) {
    return { status: xhr.status, title: "Scene failed to answer", detail: "The server's log has the reason. Try again." };
  }
  return { status: xhr.status };
}
