import { execFile } from 'node:child_process';
import { request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const SECCOMP = fileURLToPath(new URL('../../../runner-image/seccomp.json', import.meta.url));

/// How Scene holds its runners; see HostConfigs.
const HELD = [
  '--init', '--cap-drop', 'ALL', '--security-opt', 'no-new-privileges', '--security-opt', `seccomp=${SECCOMP}`,
  '--read-only', '--tmpfs', '/tmp:rw,nosuid,nodev,size=512m', '--tmpfs', '/home/pwuser:rw,nosuid,nodev,size=64m,uid=1001,gid=1001',
  '--shm-size', '1024m', '--memory', '2048m', '--memory-swap', '2048m', '--pids-limit', '512',
  '--ulimit', 'nofile=4096:4096', '--ulimit', 'core=0:0', '--user', '1001:1001', '--add-host', 'host.docker.internal:host-gateway',
];

export const docker = async (...words) => (await run('docker', words, { maxBuffer: 1 << 26 })).stdout.trim();

/// A container of the runner's image, held as Scene holds it.
export class Container {
  static async start(image, { env, entrypoint, words = [] }) {
    const variables = Object.entries(env).flatMap(([name, value]) => ['--env', `${name}=${value}`]);
    const entry = entrypoint ? ['--entrypoint', entrypoint] : [];
    const id = await docker('run', '--detach', ...HELD, ...variables, ...entry, image, ...words);
    return Object.assign(new Container(), { id });
  }

  /// CPU time since its start in ms, and the most memory it ever had, in MiB (page cache included).
  async used() {
    const stats = await engine(`/containers/${this.id}/stats?stream=false&one-shot=true`);
    const peak = stats.memory_stats.max_usage ?? Number(await docker('exec', this.id, 'cat', '/sys/fs/cgroup/memory.peak'));
    return { cpuMs: stats.cpu_stats.cpu_usage.total_usage / 1e6, peakMib: peak / 1024 / 1024 };
  }

  ended() {
    return docker('wait', this.id);
  }

  log() {
    return run('docker', ['logs', this.id]).then(({ stdout, stderr }) => stdout + stderr);
  }

  async remove() {
    await docker('rm', '--force', '--volumes', this.id);
  }
}

function engine(path) {
  const host = process.env.DOCKER_HOST ?? 'unix:///var/run/docker.sock';
  const where = host.startsWith('unix://') ? { socketPath: host.slice('unix://'.length) } : { host: new URL(host).hostname, port: new URL(host).port };
  return new Promise((done, failed) => {
    request({ ...where, path }, response => {
      const parts = [];
      response.on('data', part => parts.push(part));
      response.on('end', () => done(JSON.parse(Buffer.concat(parts))));
    }).on('error', failed).end();
  });
}
