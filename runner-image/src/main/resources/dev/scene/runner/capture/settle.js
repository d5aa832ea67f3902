// Waits until the page looks as it will go on looking: fonts and images are there, and for `still` ms nothing in the
// document changed, nothing was loaded, and no frame was asked for. Never takes longer than `budget` ms; a page that
// is never still is left after `patience` ms, since the captures themselves will tell.
async ({ budget, patience, still }) => {
  const scene = window[Symbol.for('scene')] ?? { activity: 0, watch() {} };
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  const limit = pause(budget).then(() => 'late');
  const within = (work) => Promise.race([work, limit]);

  scene.watch();

  const fonts = (await within(document.fonts.ready)) !== 'late';
  const images = () => [...document.images].filter((image) => image.loading !== 'lazy' || image.complete);
  const arrived = (image) => image.complete || new Promise((done) => {
    image.addEventListener('load', done, { once: true });
    image.addEventListener('error', done, { once: true });
  });
  await within(Promise.all(images().map(async (image) => {
    await arrived(image);
    await image.decode().catch(() => {});
  })));

  let over = false;
  const end = pause(Math.min(budget, patience)).then(() => { over = true; });
  let quiet = false;
  while (!quiet && !over) {
    const before = scene.activity;
    await Promise.race([pause(still), end]);
    quiet = scene.activity === before && !over;
  }
  return { fonts, quiet, images: images().filter((image) => !image.complete).length };
}
