package dev.scene.web.run;

import dev.scene.access.Actor;
import dev.scene.baseline.Baseline;
import dev.scene.baseline.Baselines;
import dev.scene.catalog.Batch;
import dev.scene.catalog.BatchTask;
import dev.scene.catalog.Batches;
import dev.scene.catalog.Project;
import dev.scene.catalog.Projects;
import dev.scene.catalog.Task;
import dev.scene.catalog.Tasks;
import dev.scene.launch.Launch;
import dev.scene.launch.LaunchRequest;
import dev.scene.platform.Ids;
import dev.scene.platform.Problem;
import dev.scene.run.Priority;
import dev.scene.run.Purpose;
import dev.scene.run.Run;
import dev.scene.settings.Settings;
import dev.scene.web.Faults;
import dev.scene.web.Html;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The form that starts a run.
@Path("/")
public class LaunchScreen {
  private static final int MOST_MINUTES = 7 * 24 * 60;

  /// The form as it was sent. `key` makes a second click on its button harmless.
  public record Typed(
      @RestForm("batch_id") @Nullable String batchId,
      @RestForm @Nullable String purpose,
      @RestForm("baseline_id") @Nullable String baselineId,
      @RestForm @Nullable String note,
      @RestForm("idempotency_key") @Nullable String key,
      @RestForm @Nullable String priority,
      @RestForm("timeout_minutes") @Nullable String timeout) {

    /// Whether something was chosen that most people leave alone.
    public boolean advanced() {
      return chosen() != Priority.NORMAL || (timeout != null && !timeout.isBlank());
    }

    public Priority chosen() {
      return Stream.of(Priority.values())
          .filter(it -> it.name().equalsIgnoreCase(priority))
          .findFirst()
          .orElse(Priority.NORMAL);
    }
  }

  record Group(Project project, List<Batch> batches) {}

  /// What can be chosen; without a batch there is nothing to choose but that.
  record Options(
      List<Group> groups,
      @Nullable Batch batch,
      List<Baseline> baselines,
      int executions,
      Duration timeout) {
    public List<Priority> priorities() {
      return List.of(Priority.HIGH, Priority.NORMAL, Priority.LOW);
    }

    /// How long a run may take that says nothing of its own.
    public String usual() {
      return timeout.isZero() ? "no limit" : timeout.toMinutes() + " minutes";
    }
  }

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record LaunchForm(Typed typed, Options options, Faults faults) implements TemplateInstance {}

  private final Launch launch;
  private final Projects projects;
  private final Batches batches;
  private final Tasks tasks;
  private final Baselines baselines;
  private final Settings settings;

  LaunchScreen(
      Launch launch,
      Projects projects,
      Batches batches,
      Tasks tasks,
      Baselines baselines,
      Settings settings) {
    this.launch = launch;
    this.projects = projects;
    this.batches = batches;
    this.tasks = tasks;
    this.baselines = baselines;
    this.settings = settings;
  }

  @GET
  @Path("/runs/launch")
  public Response form(
      @HeaderParam(Html.HTMX) @Nullable String htmx,
      @RestQuery("batch_id") @Nullable String batch) {
    Options options = options(batch);
    Purpose purpose =
        options.baselines().isEmpty() ? Purpose.BASELINE_RECORDING : Purpose.COMPARISON;
    Typed typed = new Typed(batch, purpose.name(), "", "", Ids.next().toString(), null, "");
    return form(htmx, 200, new LaunchForm(typed, options, Faults.NONE));
  }

  @POST
  @Path("/runs")
  public Response start(@HeaderParam(Html.HTMX) @Nullable String htmx, @BeanParam Typed typed) {
    try {
      Run run = launch.start(request(typed), Actor.LOCAL).run();
      String page = "/runs/" + run.id();
      return htmx == null ? Html.seeOther(page) : Response.ok().header("HX-Redirect", page).build();
    } catch (Problem problem) {
      Faults faults = Faults.of(problem);
      return form(htmx, 422, new LaunchForm(typed, options(typed.batchId()), faults));
    }
  }

  private static LaunchRequest request(Typed typed) {
    Purpose purpose =
        Stream.of(Purpose.values())
            .filter(it -> it.name().equalsIgnoreCase(typed.purpose()))
            .findFirst()
            .orElse(null);
    return new LaunchRequest(
        id(typed.batchId()),
        purpose,
        orNull(typed.baselineId()),
        orNull(typed.note()),
        null,
        orNull(typed.key()),
        typed.chosen() == Priority.NORMAL ? null : typed.chosen(),
        seconds(typed.timeout()));
  }

  private static @Nullable Integer seconds(@Nullable String minutes) {
    if (minutes == null || minutes.isBlank()) {
      return null;
    }
    if (!minutes.strip().matches("\\d{1,5}") || Integer.parseInt(minutes.strip()) > MOST_MINUTES) {
      throw Problem.invalid(
          "timeout_minutes", "must be a number of minutes, at most %d".formatted(MOST_MINUTES));
    }
    return Integer.parseInt(minutes.strip()) * 60;
  }

  private static Response form(@Nullable String htmx, int status, LaunchForm form) {
    return Html.form(htmx, status, new Html.Form("Start run", form));
  }

  private Duration usual() {
    return Duration.ofSeconds(settings.now().runTimeoutSeconds());
  }

  private Options options(@Nullable String chosen) {
    List<Group> groups =
        projects.all().stream()
            .map(project -> new Group(project, batches.of(project.id())))
            .filter(group -> !group.batches().isEmpty())
            .toList();
    UUID id = id(chosen);
    if (id == null) {
      return new Options(groups, null, List.of(), 0, usual());
    }
    return new Options(groups, batches.require(id), baselines.of(id), executions(id), usual());
  }

  private int executions(UUID batch) {
    return batches.tasks(batch).stream()
        .filter(BatchTask::enabled)
        .map(item -> tasks.require(item.taskId()))
        .mapToInt(Task::executions)
        .sum();
  }

  private static @Nullable UUID id(@Nullable String text) {
    return text == null || text.isBlank() ? null : Ids.parse("batch", text);
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
