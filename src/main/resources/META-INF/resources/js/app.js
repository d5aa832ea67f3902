// Joins htmx to Scene's own behaviour; each concern has a module of its own.
import { watchActions } from "./actions/editor.js";
import { watchCode } from "./code.js";
import { watchConflicts } from "./conflicts.js";
import { watchConfirms } from "./confirm.js";
import { watchDialogs } from "./dialogs.js";
import { watchEscape } from "./escape.js";
import { watchForms } from "./forms.js";
import { watchMenus } from "./menus.js";
import { defineMerge } from "./merge.js";
import { watchNarrow } from "./narrow.js";
import { watchOrder } from "./order.js";
import { watchPictures } from "./pictures.js";
import { watchPolling } from "./polling.js";
import { watchProblems } from "./problems.js";
import { watchRows } from "./rows.js";
import { watchTabs } from "./tabs.js";
import { watchTally } from "./tally.js";
import { watchSelection } from "./selection.js";
import { watchTimelines } from "./timeline.js";
import { watchTimes } from "./times.js";
import { watchToasts } from "./toasts.js";
import { watchLogs } from "./logs.js";

const htmx = window.htmx;

// Runs before DOMContentLoaded, where htmx reads its configuration.
if (htmx) {
  Object.assign(htmx.config, {
    allowEval: false,
    allowScriptTags: false,
    selfRequestsOnly: true,
    includeIndicatorStyles: false,
    defaultSettleDelay: 0, // what arrives can be used at once; no style waits for the settling
    historyCacheSize: 0,
    refreshOnHistoryMiss: true,
    responseHandling: [
      { code: "[23]04", swap: false },
      { code: "[23]..", swap: true },
      { code: "422", swap: true },
      { code: "[45]..", swap: false, error: true },
    ],
  });
  defineMerge(htmx);
}

watchToasts();
watchPictures();
watchProblems();
watchConfirms();
watchDialogs();
watchForms();
watchEscape();
watchMenus();
watchNarrow();
watchOrder();
watchRows();
watchActions();
watchConflicts();
watchCode();
watchPolling(htmx);
watchSelection();
watchTimelines();
watchTimes();
watchTabs();
watchTally();
watchLogs();
