import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { Container } from './docker.mjs';

const SAMPLE = new URL('../../../runner-image/contract/claim-answer.json', import.meta.url);

/// What Scene asks for when nothing is set; trace and video are off.
export const DEFAULTS = {
  device: { scale_factor: 1, mobile: null, locale: 'en-US', timezone: 'UTC', color_scheme: 'light', reduced_motion: true, user_agent: null },
  session: { fixed_time: null, random_seed: null, headers: {}, cookies: [], storage_state: null, blocked_hosts: [], ignore_https_errors: false },
  loading: { wait_until: 'load', accept_http_errors: false, auto_scroll: true, force_lazy: true, wait_ms: 0, settle_captures: 5 },
  quiet: { cookie_banners: 'keep', cookie_banner_selectors: [], stop_animations: true, pause_media: true, hide_scrollbars: true, unstick: false, hide_selectors: [] },
  shot: { area: 'full_page', selectors: [], mask_selectors: [], ignore_selectors: [] },
  evidence: { trace: 'off', video: 'off', har: true, dom: true },
};

/// Speaks the service's side of the contract to runners, and keeps what they bring.
export class Service {
  #fleets = new Map();

  static async listen() {
    const service = new Service();
    service.sample = JSON.parse(await readFile(SAMPLE, 'utf8'));
    service.server = createServer((request, response) => service.#answer(request, response).catch(error => response.writeHead(500).end(error.message)));
    await new Promise(done => service.server.listen(0, '0.0.0.0', done));
    return service;
  }

  get address() {
    return `http://host.docker.internal:${this.server.address().port}`;
  }

  close() {
    this.server.close().closeAllConnections();
  }

  /// One container takes all of these shots, one after another.
  ///
  /// Answers what came of each, what the container used up to its last one, and what it had used at the end of its first.
  async captureAll(image, shots, urlOf) {
    const fleet = { todo: shots.map(shot => this.#claim(shot, urlOf)), done: new Map() };
    const token = randomUUID();
    const idle = new Promise(done => { fleet.idle = done; });
    this.#fleets.set(token, fleet);
    const began = Date.now();
    const container = await Container.start(image, { env: this.#environment(token, shots.length) });
    try {
      fleet.used = () => container.used();
      await Promise.race([idle, container.ended().then(async code => { throw new Error(`The runner ended with ${code}:\n${await container.log()}`); })]);
      const used = await container.used();
      return { results: [...fleet.done.values()], wallMs: Date.now() - began, used, first: fleet.first };
    } finally {
      await container.remove();
      this.#fleets.delete(token);
    }
  }

  #environment(token, executions) {
    return {
      SCENE_CALLBACK_URL: this.address, SCENE_CALLBACK_TOKEN: token, SCENE_RUN_ID: token, SCENE_CONTAINER: 'bench',
      SCENE_BROWSER: 'chromium', SCENE_EXECUTIONS_PER_CONTAINER: String(executions + 1), SCENE_IMAGE: 'bench',
    };
  }

  #claim({ page, viewport, name }, urlOf) {
    const { sample } = this;
    return {
      ...sample, execution_id: randomUUID(), token: name, viewport, capture: DEFAULTS,
      page: { ...sample.page, name, url: urlOf(page), reference_url: null, basic_auth: null, preparatory_actions: [], preparatory_js: null },
      task: { ...sample.task, name, task_actions: [], task_js: null },
    };
  }

  async #answer(request, response) {
    const [, , , id, call, file] = request.url.split('/');
    const body = await bytes(request);
    const token = request.headers.authorization?.replace('Bearer ', '');
    if (request.url === '/callback/claims') return this.#next(this.#fleets.get(token), response);
    const fleet = [...this.#fleets.values()].find(known => known.done.has(id));
    if (!fleet) return response.writeHead(404).end();
    const execution = fleet.done.get(id);
    switch (call) {
      case 'events':
        execution.events.push(...JSON.parse(body).events);
        return response.writeHead(204).end();
      case 'artifacts':
        execution.files.set(file, { body, sha256: createHash('sha256').update(body).digest('hex') });
        return json(response, 201, {});
      case 'heartbeat':
        return json(response, 200, { stop: false });
      case 'complete':
        execution.result = JSON.parse(body);
        fleet.first ??= await fleet.used();
        json(response, 200, {});
        return Service.#endWhenAllAreThere(fleet);
      default:
        return response.writeHead(404).end();
    }
  }

  // Once nothing is left the runner waits here, so that its end is not measured.
  #next(fleet, response) {
    if (!fleet) return response.writeHead(401).end();
    const claim = fleet.todo.shift();
    if (!claim) return Service.#endWhenAllAreThere(fleet);
    fleet.done.set(claim.execution_id, { name: claim.token, events: [], files: new Map() });
    return json(response, 200, claim);
  }

  // the runner still hands the last one over when it asks for more
  static #endWhenAllAreThere({ todo, done, idle }) {
    if (todo.length === 0 && [...done.values()].every(one => one.result)) idle();
  }
}

async function bytes(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}

function json(response, status, body) {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
