package dev.scene.runner.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.runner.text.Redactor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileRedactionTest {
  private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 'h', 'u', 's', 'h', '-', '1'};
  private final Redactor redactor = Redactor.of(List.of("hush-1"));
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'name':'Authorization','value':'x'} | {'name':'Authorization','value':'***'}",
        "{'name':'set-cookie','value':'a=b'} | {'name':'set-cookie','value':'***'}",
        "{'cookies':[{'name':'a','value':'b'}]} | {'cookies':[{'name':'a','value':'***'}]}",
        "{'queryString':[{'name':'token','value':'b'},{'name':'page','value':'2'}]}"
            + "| {'queryString':[{'name':'token','value':'***'},{'name':'page','value':'2'}]}",
        "{'headers':{'authorization':'x','accept':'y'}} | {'headers':{'authorization':'***','accept':'y'}}",
        "{'httpCredentials':{'username':'u','password':'p'}} | {'httpCredentials':{'username':'u','password':'***'}}",
        "{'url':'http://h/?token=1&a=2'} | {'url':'http://h/?token=***&a=2'}",
        "{'text':'say hush-1 to me','n':[1,2.5,true,null]} | {'text':'say *** to me','n':[1,2.5,true,null]}",
        "{'name':'Accept','value':'x'} | {'name':'Accept','value':'x'}"
      })
  void jsonIsCopiedWithoutSecrets(String json, String copied) throws IOException {
    assertThat(copy(json.replace('\'', '"'))).isEqualTo(copied.replace('\'', '"'));
  }

  @Test
  void everyLineOfATraceIsCopied() throws IOException {
    assertThat(copy("{\"a\":\"hush-1\"}\n{\"b\":1}\n")).isEqualTo("{\"a\":\"***\"}\n{\"b\":1}");
  }

  @Test
  void theEntriesOfATraceAreRewrittenAndPicturesStayAsTheyAre() throws IOException {
    Path trace = folder.resolve("trace.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(trace))) {
      write(zip, "trace.trace", "{\"say\":\"hush-1\"}".getBytes(UTF_8));
      write(zip, "trace.network", "{\"name\":\"Cookie\",\"value\":\"x\"}".getBytes(UTF_8));
      write(zip, "resources/1.html", "<p>hush-1</p>".getBytes(UTF_8));
      write(zip, "resources/2.png", PICTURE);
    }

    new TraceRedaction(redactor).copy(trace, folder.resolve("copy.zip"));

    Map<String, byte[]> copied = entries(folder.resolve("copy.zip"));
    assertThat(copied.get("trace.trace")).asString(UTF_8).isEqualTo("{\"say\":\"***\"}");
    assertThat(copied.get("trace.network")).asString(UTF_8).contains("\"value\":\"***\"");
    assertThat(copied.get("resources/1.html")).asString(UTF_8).isEqualTo("<p>***</p>");
    assertThat(copied.get("resources/2.png")).isEqualTo(PICTURE);
  }

  private String copy(String json) throws IOException {
    ByteArrayOutputStream copied = new ByteArrayOutputStream();
    new JsonRedaction(redactor).copy(new ByteArrayInputStream(json.getBytes(UTF_8)), copied);
    return copied.toString(UTF_8);
  }

  private static void write(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }

  private static Map<String, byte[]> entries(Path zip) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (InputStream file = Files.newInputStream(zip);
        ZipInputStream in = new ZipInputStream(file)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }
}
