// Playwright's service worker, with one more promise: a recorded page that it shows again runs nothing.
// It answers for snapshots on our own origin and without a policy; each gets one here that knows a single
// script, Playwright's, which stands before anything that was recorded.

const SCRIPT = /^(?:<!DOCTYPE [^>]*>)?<style>[^<]*<\/style><script>([\s\S]*?)<\/script>/;
const SHOWN = "style-src * data: blob: 'unsafe-inline'; img-src * data: blob:; font-src * data: blob:; media-src * data: blob:; frame-src 'self' data: blob:";

const respond = FetchEvent.prototype.respondWith;
FetchEvent.prototype.respondWith = function respondIsolated(answer) {
  respond.call(this, Promise.resolve(answer).then(isolated));
};

async function isolated(answer) {
  const made = answer.type === "default"; // by the worker; what the service answered has its own policy
  if (!made || !(answer.headers.get("Content-Type") ?? "").includes("html")) return answer;
  const text = await answer.text();
  const headers = new Headers(answer.headers);
  headers.append("Content-Security-Policy", `default-src 'none'; script-src ${await allowed(text)}; ${SHOWN}; form-action 'none'`);
  return new Response(text, { status: answer.status, headers });
}

async function allowed(text) {
  const script = SCRIPT.exec(text)?.[1];
  if (script === undefined) return "'none'";
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(script)));
  return `'sha256-${btoa(String.fromCharCode(...digest))}'`;
}

importScripts("sw.playwright.js");
