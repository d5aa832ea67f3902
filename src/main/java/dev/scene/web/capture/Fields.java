package dev.scene.web.capture;

import dev.scene.web.capture.Field.Kind;
import java.util.List;
import java.util.stream.Stream;

/// Every setting of [dev.scene.catalog.capture.CaptureRules], as forms ask for it.
final class Fields {
  private static final List<Option> ON_OFF = Option.onOff("On", "Off");

  private static final List<Field> DEVICE =
      List.of(
          Field.of(
                  "device.scale_factor",
                  Kind.DECIMAL,
                  "Device scale",
                  "Device pixels for each CSS pixel, 1 to 4.")
              .example("2"),
          Field.flag(
                  "device.mobile",
                  "Phone",
                  "A phone has touch and a viewport that scales. Not in Firefox.",
                  Option.onOff("Yes, with touch", "No"))
              .unset("where at most 600 px wide"),
          Field.of("device.locale", Kind.TEXT, "Locale", "A language tag, such as de-CH."),
          Field.of("device.timezone", Kind.TEXT, "Time zone", "A name such as Europe/Berlin."),
          Field.choice(
              "device.color_scheme",
              "Colour scheme",
              "What prefers-color-scheme answers.",
              Option.of("light", "Light", "dark", "Dark", "no_preference", "No preference")),
          Field.flag(
              "device.reduced_motion",
              "Reduced motion",
              "What prefers-reduced-motion answers.",
              Option.onOff("Reduce", "No preference")),
          Field.of("device.user_agent", Kind.TEXT, "User agent", "Instead of the browser’s own.")
              .unset("the browser’s own"));

  private static final List<Field> SESSION =
      List.of(
          Field.of("session.fixed_time", Kind.TIME, "Clock", "What the page takes the time for.")
              .example("2026-01-02T03:04:05Z")
              .unset("the real time"),
          Field.of(
                  "session.random_seed",
                  Kind.WHOLE,
                  "Random seed",
                  "With one, Math.random gives the same numbers each time.")
              .unset("not seeded"),
          Field.flag(
              "session.ignore_https_errors",
              "Certificate errors",
              "Such as a certificate that the staging host signed itself.",
              Option.onOff("Passed over", "Fail the capture")),
          Field.of(
              "session.headers",
              Kind.HEADERS,
              "Headers",
              "Sent with every request to the page’s own host. Values are kept sealed."),
          Field.of(
              "session.cookies",
              Kind.COOKIES,
              "Cookies",
              "Set before the page opens; without a domain for the page’s own host."),
          Field.of(
                  "session.storage_state",
                  Kind.SECRET,
                  "Storage state",
                  "The JSON that Playwright’s storageState gives: cookies and local storage of a session that is signed in.")
              .example("{\"cookies\": [], \"origins\": []}"),
          Field.of(
                  "session.blocked_hosts",
                  Kind.LINES,
                  "Blocked hosts",
                  "One a line; no request goes there. * stands for any part of a name.")
              .example("*.ads.example"));

  private static final List<Field> LOADING =
      List.of(
          Field.choice(
              "loading.wait_until",
              "Loaded",
              "When a page counts as there; then it settles.",
              Option.of(
                  "commit", "at the first byte",
                  "domcontentloaded", "when its HTML is read",
                  "load", "when its resources are there",
                  "networkidle", "when the network is quiet")),
          Field.flag(
              "loading.accept_http_errors",
              "HTTP status 400 and above",
              "For pages that are meant to answer so, such as “not found”.",
              Option.onOff("Captured and marked", "Fails the capture")),
          Field.flag(
              "loading.auto_scroll",
              "Scroll through first",
              "So that what loads late is there.",
              ON_OFF),
          Field.flag(
              "loading.force_lazy",
              "Lazy images",
              "Whether they wait until they are in view.",
              Option.onOff("Loaded at once", "As the page says")),
          Field.of(
              "loading.wait_ms", Kind.WHOLE, "Extra wait, ms", "0 to 60000, before it settles."),
          Field.of(
              "loading.settle_captures",
              Kind.WHOLE,
              "Captures until two agree",
              "2 to 20. If none agree, the picture is marked unstable."));

  private static final List<Field> QUIET =
      List.of(
          Field.choice(
              "quiet.cookie_banners",
              "Cookie banners",
              "Found by the selectors below.",
              Option.of("keep", "Left alone", "hide", "Hidden", "click", "First match clicked")),
          Field.flag(
              "quiet.stop_animations",
              "Animations",
              "Transitions and animations of the page.",
              Option.onOff("Stopped", "Left running")),
          Field.flag(
              "quiet.pause_media",
              "Videos and GIFs",
              "What plays by itself.",
              Option.onOff("At their first frame", "Left playing")),
          Field.flag(
              "quiet.hide_scrollbars",
              "Scrollbars",
              "Of the page and of boxes in it.",
              Option.onOff("Hidden", "Shown")),
          Field.flag(
              "quiet.unstick",
              "Sticky elements",
              "What sticks to the window while it scrolls.",
              Option.onOff("Fixed to their place", "Left sticky")),
          Field.of(
                  "quiet.cookie_banner_selectors",
                  Kind.LINES,
                  "Selectors of cookie banners",
                  "One a line: the banner to hide, or the button to click.")
              .example("#cookie-banner"),
          Field.of(
                  "quiet.hide_selectors",
                  Kind.LINES,
                  "Hidden elements",
                  "Selectors, one a line. They turn invisible and keep their room.")
              .example(".chat-widget"));

  private static final List<Field> SHOT =
      List.of(
          Field.choice(
              "shot.area",
              "Area",
              "What of the page is in the picture.",
              Option.of(
                  "full_page", "The whole page",
                  "viewport", "Only the viewport",
                  "element", "Elements")),
          Field.of(
                  "shot.selectors",
                  Kind.OWN_LINES,
                  "Elements",
                  "For the area “Elements”: selectors, one a line. The smallest box around all of them.")
              .example("main"),
          Field.of(
                  "shot.mask_selectors",
                  Kind.LINES,
                  "Masked elements",
                  "Selectors, one a line. They are covered by a plain colour.")
              .example(".avatar"),
          Field.of(
                  "shot.ignore_selectors",
                  Kind.LINES,
                  "Ignored elements",
                  "Selectors, one a line. They stay in the picture and do not count.")
              .example(".ad"));

  private static final List<Option> KEEP =
      Option.of("off", "Never", "on_failure", "When it fails", "on", "Always");

  private static final List<Field> EVIDENCE =
      List.of(
          Field.choice("evidence.trace", "Trace", "Every step, to open in the trace viewer.", KEEP),
          Field.choice("evidence.video", "Video", "The window from opening to picture.", KEEP),
          Field.flag("evidence.har", "Network log", "Requests without bodies, as HAR.", ON_OFF),
          Field.flag("evidence.dom", "Elements", "Box and styles of all that shows.", ON_OFF));

  /// Fields that belong together, under one heading.
  record Group(String name, String title, List<Field> fields) {}

  static final List<Group> GROUPS =
      List.of(
          new Group("device", "Device", DEVICE),
          new Group("session", "Session", SESSION),
          new Group("loading", "Loading", LOADING),
          new Group("quiet", "Quiet", QUIET),
          new Group("shot", "Picture", SHOT),
          new Group("evidence", "Evidence", EVIDENCE));

  private Fields() {}

  static Stream<Field> all() {
    return GROUPS.stream().flatMap(group -> group.fields().stream());
  }
}
