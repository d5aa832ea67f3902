// Stills what is on the page now: running animations, films, what sticks, what loads late.
async ({ animations, media, unstick, lazy, banners }) => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  window[Symbol.for('scene')]?.apply();

  if (animations) {
    for (const animation of document.getAnimations()) {
      const { endTime } = animation.effect?.getComputedTiming() ?? {};
      // what never ends is taken back to before its start, as is what cannot be finished
      try {
        if (Number.isFinite(endTime) && animation.playbackRate !== 0) animation.finish();
        else animation.cancel();
      } catch {
        animation.cancel();
      }
    }
    for (const svg of all('svg')) {
      if (!svg.ownerSVGElement && svg.querySelector('animate, animateTransform, animateMotion, set')) {
        svg.setCurrentTime(0);
        svg.pauseAnimations();
      }
    }
    for (const marquee of all('marquee')) marquee.stop();
  }
  if (media) {
    await Promise.race([pause(1000), Promise.all(all('video, audio').map(async (film) => {
      // the first picture of a film is part of the page, whenever it comes
      const loading = film.srcObject || film.networkState === HTMLMediaElement.NETWORK_LOADING;
      if (loading && film.localName === 'video' && film.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) {
        await new Promise((done) => {
          for (const type of ['loadeddata', 'error']) film.addEventListener(type, done, { once: true });
        });
      }
      film.autoplay = false;
      film.pause();
      // a stream goes nowhere else
      if (film.currentTime === 0 || film.seekable.length === 0) return;
      const sought = new Promise((done) => film.addEventListener('seeked', done, { once: true }));
      film.currentTime = 0;
      await sought;
    }))]);
  }
  document.documentElement.spellcheck = false;
  for (const checked of all('[spellcheck=true], [spellcheck=""]')) checked.spellcheck = false;
  if (lazy) for (const late of all('img[loading=lazy], iframe[loading=lazy]')) late.loading = 'eager';

  // a banner that is hidden must not leave the page locked behind it
  const hidden = banners.some((selector) => {
    try {
      return document.querySelector(selector);
    } catch {
      return false;
    }
  });
  if (hidden) {
    for (const root of [document.documentElement, document.body]) {
      if (root && getComputedStyle(root).overflowY === 'hidden') root.style.setProperty('overflow-y', 'visible', 'important');
    }
  }

  let unstuck = 0;
  if (unstick) {
    for (const element of all('body *')) {
      const { position } = getComputedStyle(element);
      if (position !== 'fixed' && position !== 'sticky') continue;
      element.style.setProperty('position', position === 'fixed' ? 'absolute' : 'static', 'important');
      unstuck++;
    }
  }
  return { unstuck };
}
