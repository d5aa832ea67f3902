package dev.scene.web.project;

import dev.scene.catalog.Page;
import dev.scene.catalog.Pages;
import dev.scene.catalog.Project;
import dev.scene.catalog.Projects;
import dev.scene.catalog.WebAddress;
import dev.scene.catalog.bulk.Bulk;
import dev.scene.catalog.bulk.Hosts;
import dev.scene.catalog.bulk.Naming;
import dev.scene.catalog.bulk.Sitemaps;
import dev.scene.platform.Ids;
import dev.scene.platform.Problem;
import dev.scene.web.Change;
import dev.scene.web.Faults;
import dev.scene.web.Formats;
import dev.scene.web.Html;
import dev.scene.web.Sent;
import dev.scene.web.Toast;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Many pages at once: from a list or a sitemap, chosen in a preview, made with a task each and a
/// batch.
@Path("/projects/{id}/import")
public class ImportScreen {
  /// What is shown: where pages come from, or, with rows, the preview.
  record View(
      Project project, TypedImport typed, TaskOptions options, List<String> notes, Faults faults) {
    public int chosen() {
      return typed.chosen().size();
    }

    public int pictures() {
      return chosen() * options.matrix().executions();
    }

    /// What was refused of one row, by its number among the chosen.
    public List<Faults.Fault> refused() {
      return faults.under("pages");
    }
  }

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ImportPage(View view) implements TemplateInstance {}

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ImportPage$Content(View view) implements TemplateInstance {}

  private final Projects projects;
  private final Pages pages;
  private final Bulk bulk;
  private final Sitemaps sitemaps;
  private final Naming naming;
  private final TaskChoices choices;

  ImportScreen(
      Projects projects,
      Pages pages,
      Bulk bulk,
      Sitemaps sitemaps,
      Naming naming,
      TaskChoices choices) {
    this.projects = projects;
    this.pages = pages;
    this.bulk = bulk;
    this.sitemaps = sitemaps;
    this.naming = naming;
    this.choices = choices;
  }

  @GET
  public Response show(@HeaderParam(Html.HTMX) @Nullable String htmx, @PathParam("id") String id) {
    return answer(htmx, 200, view(id(id), TypedImport.BLANK, List.of(), Faults.NONE));
  }

  /// The pages that a list and a sitemap name, to choose from.
  @POST
  @Path("/preview")
  public Response preview(
      @HeaderParam(Html.HTMX) @Nullable String htmx,
      @PathParam("id") String id,
      MultivaluedMap<String, String> form) {
    UUID project = projects.require(id(id)).id();
    TypedImport typed = TypedImport.of(new Sent(form));
    try {
      List<String> notes = new ArrayList<>();
      List<String> addresses = addresses(typed, notes);
      return answer(
          htmx, 200, view(project, typed.found(rows(project, addresses)), notes, Faults.NONE));
    } catch (Problem problem) {
      return answer(htmx, 422, view(project, typed, List.of(), Faults.of(problem)));
    }
  }

  private List<String> addresses(TypedImport typed, List<String> notes) {
    List<String> named = new ArrayList<>(listed(typed.addresses()));
    if (!typed.sitemap().isBlank()) {
      Sitemaps.Found found = sitemaps.read(typed.sitemap());
      named.addAll(found.addresses());
      notes.addAll(found.notes());
    }
    if (named.isEmpty()) {
      throw Problem.invalid("addresses", "must name a page, or a sitemap must be given");
    }
    List<String> reached = named.stream().map(Hosts::forRunners).distinct().toList();
    if (!reached.containsAll(named)) {
      notes.add(
          "For a runner localhost is the runner itself: these addresses name this machine host.docker.internal instead.");
    }
    return reached;
  }

  // "example.com/pricing" is meant for the web
  private static List<String> listed(String text) {
    List<String> lines =
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .map(line -> line.contains("://") ? line : "https://" + line)
            .distinct()
            .toList();
    List<Problem.Field> faults = new ArrayList<>();
    for (String line : lines) {
      WebAddress.fault(line)
          .ifPresent(
              why -> faults.add(new Problem.Field("addresses", "“%s” %s".formatted(line, why))));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return lines.stream().limit(Sitemaps.MOST_PAGES).toList();
  }

  private List<TypedImport.Row> rows(UUID project, List<String> addresses) {
    Map<String, Page> known =
        pages.of(project).stream()
            .collect(Collectors.toMap(Page::url, Function.identity(), (one, _) -> one));
    Map<String, String> names = naming.of(project, addresses, List.of());
    return addresses.stream()
        .map(url -> {
          Page page = known.get(url);
          return page == null
              ? new TypedImport.Row(url, names.getOrDefault(url, ""), true, "")
              : new TypedImport.Row(url, page.name(), false, page.name());
        })
        .toList();
  }

  @POST
  public Response create(
      @HeaderParam(Html.HTMX) @Nullable String htmx,
      @PathParam("id") String id,
      MultivaluedMap<String, String> form) {
    UUID project = projects.require(id(id)).id();
    TypedImport typed = TypedImport.of(new Sent(form));
    try {
      Bulk.Made made = bulk.make(project, typed.draft());
      return Change.moved(
          htmx,
          "/projects/%s?tab=batches".formatted(project),
          Toast.success(
              "%s added".formatted(Formats.counted(made.pages().size(), "page")),
              "The batch “%s” holds a task for each. Next: record a baseline."
                  .formatted(made.batch().name())));
    } catch (Problem problem) {
      return answer(htmx, 422, view(project, typed, List.of(), Faults.of(problem)));
    }
  }

  private View view(UUID project, TypedImport typed, List<String> notes, Faults faults) {
    return new View(
        projects.require(project), typed, choices.of(project, typed.sizes()), notes, faults);
  }

  private static Response answer(@Nullable String htmx, int status, View view) {
    return Html.status(status, htmx == null ? new ImportPage(view) : new ImportPage$Content(view))
        .build();
  }

  private static UUID id(String id) {
    return Ids.parse("project", id);
  }
}
