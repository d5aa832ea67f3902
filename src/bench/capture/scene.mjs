import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { VIEWPORTS } from './pages.mjs';

const OVER = ['finished', 'failed', 'cancelled'];
const pause = ms => new Promise(done => setTimeout(done, ms));

/// A running Scene: the one at `url`, or one that is started here with a data folder of its own.
export class Scene {
  static async open({ url, work }) {
    if (url) return Object.assign(new Scene(), { url });
    const data = await mkdtemp(join(work, 'scene-data-'));
    const port = 18000 + (process.pid % 1000);
    const command = process.env.SCENE_BENCH_COMMAND ?? fileURLToPath(new URL('../../../scene', import.meta.url));
    const service = spawn(command, ['up', '--port', String(port)], { env: { ...process.env, SCENE_DATA: data }, stdio: ['ignore', 2, 2] });
    const scene = Object.assign(new Scene(), { url: `http://localhost:${port}`, service, data });
    await scene.#ready();
    return scene;
  }

  async #ready() {
    for (let turn = 0; turn < 1200; turn++) {
      if (this.service.exitCode !== null) throw new Error(`Scene ended with ${this.service.exitCode} at its start; see above.`);
      if (await fetch(`${this.url}/health/ready`).then(answer => answer.ok, () => false)) return;
      await pause(500);
    }
    throw new Error(`Scene at ${this.url} was not ready after 10 minutes.`);
  }

  async close() {
    if (!this.service) return;
    const ended = new Promise(done => this.service.once('exit', done));
    this.service.kill('SIGTERM');
    await ended;
    await rm(this.data, { recursive: true, force: true });
  }

  async ask(method, path, body) {
    const answer = await fetch(this.url + path, { method, headers: { 'content-type': 'application/json' }, body: body && JSON.stringify(body) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    return JSON.parse(text);
  }

  /// A batch of a new project without trace and video, with a task for each page; answers its id.
  async batch(pages, urlOf, viewports = VIEWPORTS) {
    const slug = `bench-${Date.now()}`;
    const project = await this.ask('POST', '/api/projects', { name: `Bench ${slug}`, slug, capture: { evidence: { trace: 'off', video: 'off' } } });
    const tasks = [];
    for (const page of pages) {
      const { id: page_id } = await this.ask('POST', `/api/projects/${project.id}/pages`, { name: page.name, url: urlOf(page) });
      const task = await this.ask('POST', `/api/projects/${project.id}/tasks`, { name: page.name, page_id, browsers: ['chromium'], viewports });
      tasks.push({ task_id: task.id });
    }
    return (await this.ask('POST', `/api/projects/${project.id}/batches`, { name: 'All', tasks })).id;
  }

  start(batch, purpose) {
    return this.ask('POST', '/api/runs', { batch_id: batch, purpose });
  }

  executions(run) {
    return this.ask('GET', `/api/runs/${run.id}/executions`);
  }

  /// Waits until the run is over and nothing of it is still being compared.
  async finished(run) {
    for (;;) {
      const now = await this.ask('GET', `/api/runs/${run.id}`);
      if (OVER.includes(now.status) && now.totals.comparing === 0) return now;
      // asking costs the service, which has better to do
      await pause(250);
    }
  }

  /// When the first execution of the run is over, in ms from `from`.
  async first(run, from) {
    for (;;) {
      const over = (await this.executions(run)).find(execution => OVER.includes(execution.status));
      if (over && over.status !== 'finished') throw new Error(`${over.reason}: ${over.error}`);
      if (over) return Date.now() - from;
      await pause(50);
    }
  }
}
