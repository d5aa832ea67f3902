package dev.scene.runner.capture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/// The scripts beside this class, each one function, and what they answer.
final class InPage {
  private InPage() {}

  static String script(String name) {
    try (InputStream in = InPage.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static double number(Object answer, String key) {
    return answer instanceof Map<?, ?> map && map.get(key) instanceof Number number
        ? number.doubleValue()
        : 0;
  }

  static int whole(Object answer, String key) {
    return (int) Math.round(number(answer, key));
  }

  static boolean isTrue(Object answer, String key) {
    return answer instanceof Map<?, ?> map && Boolean.TRUE.equals(map.get(key));
  }
}
