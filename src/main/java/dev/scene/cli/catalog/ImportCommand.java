package dev.scene.cli.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scene.cli.client.ApiClient;
import dev.scene.cli.client.ClientFault;
import dev.scene.cli.client.Names;
import dev.scene.cli.client.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Brings in many pages at once: addresses, or those of a sitemap.
@Command(
    name = "import",
    sortOptions = false,
    description = {
      "Makes pages, a task for each, and one batch of them; prints the id of the batch.",
      "All of it or, when anything is wrong, nothing."
    },
    footer = {
      "",
      "Examples:",
      "  scene import https://shop.example/sitemap.xml --project Shop --batch Everything",
      "  scene import http://host.docker.internal:3000/ http://host.docker.internal:3000/cart",
      "  scene import sitemap.xml --viewports 1280x800,390x844"
    })
public final class ImportCommand implements Callable<Integer> {
  private static final Pattern LOCATION =
      Pattern.compile("<(?:\\w+:)?loc>\\s*(?:<!\\[CDATA\\[)?([^<\\]]+?)(?:]]>)?\\s*</");

  @Parameters(
      arity = "1..*",
      paramLabel = "URL|FILE",
      description =
          "Addresses of pages, the address of a sitemap (.xml, .xml.gz), or one as a file.")
  private List<String> sources = List.of();

  @Option(
      names = "--batch",
      paramLabel = "NAME",
      defaultValue = "Everything",
      description = "Name of the new batch (default: ${DEFAULT-VALUE}).")
  private String batch = "Everything";

  @Mixin private Matrix matrix = new Matrix();
  @Mixin private InProject where = new InProject();
  @Mixin private Answer answer = new Answer();

  private final Session session;

  ImportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Map<String, @Nullable Object> draft = draft();
    ApiClient api = answer.api(session);
    String project = new Names(api).project(where.named()).path("id").asText();
    JsonNode made = api.post("/api/projects/%s/import".formatted(project), draft);
    session.tell(
        "scene: %d pages and %d tasks are in batch \"%s\""
            .formatted(
                made.path("pages").size(),
                made.path("tasks").size(),
                made.path("batch").path("name").asText()));
    return answer.made(session, made.path("batch"));
  }

  private Map<String, @Nullable Object> draft() {
    Map<String, @Nullable Object> draft = matrix.fields(true);
    draft.put("batch_name", batch);
    List<Map<String, String>> pages = new ArrayList<>();
    for (String source : sources) {
      if (!source.matches("https?://.*")) {
        locations(Path.of(source)).forEach(url -> pages.add(Map.of("url", url)));
      } else if (source.matches(".*\\.xml(\\.gz)?(\\?.*)?")) {
        if (draft.put("sitemap", source) != null) {
          throw new ClientFault("one sitemap at a time: import the others by themselves.");
        }
      } else {
        pages.add(Map.of("url", source));
      }
    }
    draft.put("pages", pages);
    return draft;
  }

  // addresses alone are taken from it; whether they are any is for the service to judge
  private static List<String> locations(Path file) {
    try {
      List<String> found = new ArrayList<>();
      Matcher location = LOCATION.matcher(Files.readString(file));
      while (location.find()) {
        found.add(
            location.group(1).replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">"));
      }
      if (found.isEmpty()) {
        throw new ClientFault("%s has no <loc> with an address in it.".formatted(file));
      }
      return found;
    } catch (IOException e) {
      throw new ClientFault(
          "%s is neither an address nor a file that can be read.".formatted(file));
    }
  }
}
