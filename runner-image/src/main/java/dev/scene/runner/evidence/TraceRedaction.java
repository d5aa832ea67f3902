package dev.scene.runner.evidence;

import dev.scene.runner.text.Redactor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Writes a trace again without the secrets in it, entry by entry.
final class TraceRedaction {
  private static final Pattern LINES = Pattern.compile(".*\\.(trace|network|stacks)");
  private static final Pattern PICTURE =
      Pattern.compile(
          "(?i).*\\.(png|jpe?g|gif|webp|avif|ico|bmp|woff2?|ttf|otf|eot|mp4|webm|mp3|ogg|wasm)");

  /// A text of a page beyond this is left out of the trace: it would have to be held in memory.
  private static final int MAX_TEXT = 20_000_000;

  private final Redactor redactor;

  TraceRedaction(Redactor redactor) {
    this.redactor = redactor;
  }

  void copy(Path from, Path to) throws IOException {
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(from));
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
      out.setLevel(Deflater.BEST_SPEED);
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(redactor.literals(entry.getName())));
        copy(entry.getName(), in, out);
        out.closeEntry();
      }
    }
  }

  private void copy(String name, InputStream in, OutputStream out) throws IOException {
    if (LINES.matcher(name).matches()) new JsonRedaction(redactor).copy(in, out);
    else if (PICTURE.matcher(name).matches()) in.transferTo(out);
    else copyText(in, out);
  }

  private void copyText(InputStream in, OutputStream out) throws IOException {
    byte[] bytes = in.readNBytes(MAX_TEXT);
    if (bytes.length == MAX_TEXT) return;
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      out.write(redactor.literals(text).getBytes(StandardCharsets.UTF_8));
    } catch (CharacterCodingException notText) {
      out.write(bytes);
    }
  }
}
