package dev.scene.frontend;

/// The pages of the captured site. They look the same at each capture until they are changed.
final class Fixture {
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>%1$s</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <style>
        body { margin: 0; font: 16px/1.5 sans-serif; color: #222; background: #fafafa; }
        header { padding: 24px; background: #1d3557; color: #fff; }
        .cards { display: flex; flex-wrap: wrap; gap: 16px; padding: 24px; }
        .card { width: 240px; height: 160px; border: 1px solid #ccc; background: #fff; }
        .offer { width: 240px; height: 48px; margin: 24px; background: #2a9d8f; }
        %2$s
      </style></head>
      <body><header><h1>%1$s</h1></header>
      <div class="cards"><div class="card"></div><div class="card"></div><div class="card"></div></div>
      <div class="offer"></div><p style="padding: 0 24px">Hallbeck outfitters, since 1962.</p>
      </body></html>
      """;

  private Fixture() {}

  static String page(String title) {
    return PAGE.formatted(title, "");
  }

  /// The same with a banner of 60 px above everything, and without the offer.
  static String announced(String title) {
    return PAGE.formatted(title, ".offer { display: none; }")
        .replace(
            "<header>",
            "<div style=\"height: 60px; background: #457b9d; color: #fff\"></div><header>");
  }

  /// The same with an offer in another colour, but not on phones.
  static String changedOnDesks(String title) {
    return PAGE.formatted(title, "@media (min-width: 600px) { .offer { background: #e76f51; } }");
  }

  /// The same with a box that never comes to rest.
  static String restless(String title) {
    return page(title)
        .replace(
            "</body>",
            "<script>let hue = 0; setInterval(() => document.querySelector('.offer').style.background = `hsl(${hue += 7}, 60%, 50%)`, 20)</script></body>");
  }
}
