package dev.scene.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Turns what people type into what the service knows: an id, or a name, upper and lower case
/// alike. An unknown name is answered with the nearest one.
public final class Names {
  private static final Pattern ID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
  private static final Pattern START_OF_ID = Pattern.compile("[\\p{XDigit}-]{4,35}");
  private static final int TOLD = 12;

  private final ApiClient api;

  public Names(ApiClient api) {
    this.api = api;
  }

  /// What projects hold.
  public enum Kind {
    PAGE("pages"),
    TASK("tasks"),
    BATCH("batches");

    private final String list;

    Kind(String list) {
      this.list = list;
    }

    /// As in addresses.
    public String list() {
      return list;
    }

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// A project by its id, slug or name; without a name the only one there is.
  ///
  /// @throws ClientFault when there is none, or none of them is meant clearly
  public JsonNode project(@Nullable String named) {
    if (named != null && isId(named)) {
      return api.get("/api/projects/" + named);
    }
    List<JsonNode> all = list("/api/projects");
    if (named == null) {
      return only(all);
    }
    for (JsonNode project : all) {
      if (project.path("slug").asText().equals(named)) {
        return project;
      }
    }
    return pick("project", "", named, all);
  }

  private static JsonNode only(List<JsonNode> projects) {
    if (projects.size() == 1) {
      return projects.getFirst();
    }
    throw new ClientFault(
        projects.isEmpty()
            ? "there is no project yet. Make one: scene project create NAME"
            : "which project is meant? Name it by --project; there are %s."
                .formatted(words(namesOf(projects))));
  }

  /// Something of a project, by its id or name; an id needs no project.
  ///
  /// @throws ClientFault when there is none
  public JsonNode in(@Nullable String project, Kind kind, String named) {
    if (isId(named)) {
      return api.get("/api/%s/%s".formatted(kind.list(), named));
    }
    return in(project(project), kind, named);
  }

  /// Something of a project that is known already, by its id or name.
  ///
  /// @throws ClientFault when there is none
  public JsonNode in(JsonNode owner, Kind kind, String named) {
    if (isId(named)) {
      return api.get("/api/%s/%s".formatted(kind.list(), named));
    }
    return pick(
        kind.word(),
        " in project \"%s\"".formatted(owner.path("name").asText()),
        named,
        of(owner, kind));
  }

  /// All of a kind that the project holds.
  public List<JsonNode> of(JsonNode project, Kind kind) {
    return list("/api/projects/%s/%s".formatted(project.path("id").asText(), kind.list()));
  }

  /// A run by its id, the beginning of one among the last hundred, or `latest`.
  ///
  /// @throws ClientFault when there is none, or more than one
  public JsonNode run(String named) {
    if (isId(named)) {
      return api.get("/api/runs/" + named);
    }
    List<JsonNode> last = list("/api/runs?limit=100");
    if (last.isEmpty()) {
      throw new ClientFault("there is no run yet. Start one: scene run --project P --batch B");
    }
    if (named.equals("latest")) {
      return last.getFirst();
    }
    if (!START_OF_ID.matcher(named).matches()) {
      throw new ClientFault(
          "\"%s\" is no run: give its id, at least four characters of its beginning, or latest. scene run list shows them."
              .formatted(named));
    }
    List<JsonNode> found =
        last.stream().filter(run -> run.path("id").asText().startsWith(named)).toList();
    if (found.size() == 1) {
      return found.getFirst();
    }
    throw new ClientFault(
        found.isEmpty()
            ? "none of the last 100 runs has an id that begins with %s. scene run list shows them."
                .formatted(named)
            : "%d runs have ids that begin with %s; type more of it."
                .formatted(found.size(), named));
  }

  /// As a value in the query of an address.
  public static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private List<JsonNode> list(String path) {
    List<JsonNode> items = new ArrayList<>();
    api.get(path).forEach(items::add);
    return items;
  }

  private static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  private static JsonNode pick(String what, String where, String named, List<JsonNode> all) {
    List<JsonNode> found = named(all, named::equals);
    if (found.isEmpty()) {
      found = named(all, named::equalsIgnoreCase);
    }
    if (found.size() == 1) {
      return found.getFirst();
    }
    if (found.size() > 1) {
      throw new ClientFault(
          "%d of kind %s are named \"%s\"%s; give the id of one."
              .formatted(found.size(), what, named, where));
    }
    List<String> names = namesOf(all);
    throw new ClientFault(
        "there is no %s \"%s\"%s%s"
            .formatted(
                what,
                named,
                where,
                Nearest.to(named, names)
                    .map("; did you mean \"%s\"?"::formatted)
                    .orElse(
                        names.isEmpty()
                            ? "; it has none yet."
                            : "; there are " + words(names) + ".")));
  }

  private static List<JsonNode> named(List<JsonNode> all, Predicate<String> wanted) {
    return all.stream().filter(it -> wanted.test(it.path("name").asText())).toList();
  }

  private static List<String> namesOf(List<JsonNode> all) {
    return all.stream().map(it -> it.path("name").asText()).toList();
  }

  private static String words(List<String> names) {
    String listed = String.join(", ", names.stream().limit(TOLD).map("\"%s\""::formatted).toList());
    return names.size() > TOLD ? listed + " and %d more".formatted(names.size() - TOLD) : listed;
  }
}
