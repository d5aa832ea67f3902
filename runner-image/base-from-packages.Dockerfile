# The browsers, fonts and libraries of a base that is made from the distribution's own packages.
# Used by base-from-packages.sh; where the official image can be pulled, none of this is needed.
ARG ROOT_IMAGE
FROM ${ROOT_IMAGE}

# One RUN: every package list or cache that an earlier layer kept would stay in the image for good.
# The serif half of the CJK fonts is left out (30 MB); sans stands in for it. Mesa's drivers and their LLVM (170 MB)
# are taken out by force: both browsers draw in software of their own.
RUN set -e; \
    printf '%s\n' \
      'path-exclude=/usr/share/doc/*' 'path-include=/usr/share/doc/*/copyright' \
      'path-exclude=/usr/share/man/*' 'path-exclude=/usr/share/info/*' \
      'path-exclude=/usr/share/locale/*' 'path-exclude=/usr/share/fonts/opentype/noto/NotoSerifCJK*' \
      > /etc/dpkg/dpkg.cfg.d/lean; \
    export DEBIAN_FRONTEND=noninteractive; \
    apt-get update -q; \
    apt-get upgrade -q -y --no-install-recommends; \
    apt-get install -q -y --no-install-recommends \
      ca-certificates chromium-headless-shell ffmpeg firefox-esr fontconfig \
      fonts-dejavu-core fonts-liberation fonts-noto-cjk fonts-noto-color-emoji fonts-noto-core; \
    dpkg --purge --force-depends libgl1-mesa-dri libllvm15 libz3-4; \
    apt-get clean; \
    rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/cache/debconf/* /var/log/* \
      /usr/share/man /usr/share/locale /usr/share/icons; \
    mkdir -p /etc/scene-runner; \
    dpkg-query -W -f '${Package} ${Version}\n' chromium-headless-shell firefox-esr \
      | sed -e 's/-headless-shell//' -e 's/-esr//' -e 's/esr//' -e 's/-[^-]*$//' > /etc/scene-runner/engines

# Where Playwright looks for the ffmpeg that writes videos; the runner's image puts a link there.
ENV PLAYWRIGHT_BROWSERS_PATH=/ms-playwright \
    SCENE_CHROMIUM_PATH=/usr/lib/chromium/chromium-headless-shell \
    SCENE_FIREFOX_PATH=/usr/lib/firefox-esr/firefox-esr
