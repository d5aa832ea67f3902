// Tells the server of verdicts; what it refuses is thrown with its own words.

async function send(url, body) {
  const response = await fetch(url, {
    method: "POST",
    headers: { Accept: "application/json", "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(response.status, answer);
  return answer;
}

export class Refused extends Error {
  constructor(status, { title, detail, remedy }) {
    super(detail ?? `The server answered ${status}`);
    Object.assign(this, { status, title: title ?? "The verdict was refused", remedy });
  }
}

/** Decides about executions of a run; answers with the review as it stands then. */
export async function decide(run, ids, { decision, reason, region }) {
  if (ids.length === 1) return (await send(`/api/executions/${ids[0]}/review`, { decision, reason, region })).review;
  return (await send(`/api/runs/${run}/review`, { decision, reason, executions: ids })).review;
}

export const undo = (run, executions) => send(`/api/runs/${run}/review/undo`, { executions });

/** Approves all that is pending but what never came to rest. */
export const approveAll = (run) => send(`/api/runs/${run}/review`, { decision: "approved", all: true });

export const finish = (run) => send(`/api/runs/${run}/review/finish`, {});
