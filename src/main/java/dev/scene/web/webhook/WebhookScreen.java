package dev.scene.web.webhook;

import dev.scene.catalog.Project;
import dev.scene.catalog.Projects;
import dev.scene.platform.Caller;
import dev.scene.platform.Ids;
import dev.scene.platform.Problem;
import dev.scene.web.Change;
import dev.scene.web.Faults;
import dev.scene.web.Html;
import dev.scene.web.Sent;
import dev.scene.web.Toast;
import dev.scene.webhook.Webhook;
import dev.scene.webhook.Webhooks;
import dev.scene.webhook.delivery.Deliveries;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The list of webhooks, and the forms for one.
@Path("/webhooks")
public class WebhookScreen {
  /// The list: of one project, or of all.
  record Listed(List<WebhookView> rows, @Nullable Project project) {}

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record WebhookList(Listed view) implements TemplateInstance {}

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record WebhookList$Content(Listed view) implements TemplateInstance {}

  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final Projects projects;
  private final WebhookForms forms;
  private final Caller caller;

  WebhookScreen(
      Webhooks webhooks,
      Deliveries deliveries,
      Projects projects,
      WebhookForms forms,
      Caller caller) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.projects = projects;
    this.forms = forms;
    this.caller = caller;
  }

  @GET
  public Response list(
      @HeaderParam(Html.HTMX) @Nullable String htmx,
      @RestQuery("project_id") @Nullable String project) {
    Project of =
        project == null || project.isEmpty()
            ? null
            : projects.require(Ids.parse("project", project));
    Listed view = listed(of);
    return Html.page(htmx, new WebhookList$Content(view), new WebhookList(view));
  }

  private Listed listed(@Nullable Project project) {
    List<Webhook> found = project == null ? webhooks.all() : webhooks.of(project.id());
    return new Listed(found.stream().map(this::view).toList(), project);
  }

  private WebhookView view(Webhook webhook) {
    UUID project = webhook.projectId();
    return new WebhookView(
        webhook,
        project == null ? null : projects.find(project).map(Project::name).orElse(null),
        deliveries.counts(webhook.id()));
  }

  @GET
  @Path("/new")
  public Response blank(
      @HeaderParam(Html.HTMX) @Nullable String htmx,
      @RestQuery("project_id") @Nullable String project) {
    TypedWebhook typed = TypedWebhook.blank(Objects.requireNonNullElse(project, ""));
    return forms.adding(htmx, 200, typed, Faults.NONE);
  }

  @POST
  public Response create(
      @HeaderParam(Html.HTMX) @Nullable String htmx, MultivaluedMap<String, String> form) {
    TypedWebhook typed = TypedWebhook.of(new Sent(form));
    try {
      Webhooks.Told told = webhooks.create(typed.draft(), caller.name());
      String secret = told.secret();
      return secret == null
          ? opened(htmx, told.webhook(), "added")
          : forms.secret(htmx, told.webhook(), secret, false);
    } catch (Problem problem) {
      return forms.adding(htmx, 422, typed, Faults.of(problem));
    }
  }

  private static Response opened(@Nullable String htmx, Webhook webhook, String done) {
    return Change.moved(
        htmx,
        "/webhooks/" + webhook.id(),
        Toast.success("Webhook " + done, "Send a test to see whether it arrives."));
  }

  @GET
  @Path("/{id}/edit")
  public Response edit(@HeaderParam(Html.HTMX) @Nullable String htmx, @PathParam("id") String id) {
    Webhook webhook = webhooks.require(id(id));
    return forms.editing(htmx, webhook, TypedWebhook.of(webhook), null);
  }

  @PUT
  @Path("/{id}")
  public Response update(
      @HeaderParam(Html.HTMX) @Nullable String htmx,
      @PathParam("id") String id,
      MultivaluedMap<String, String> form) {
    Webhook old = webhooks.require(id(id));
    TypedWebhook typed = TypedWebhook.of(new Sent(form));
    try {
      return opened(htmx, webhooks.update(old.id(), typed.draft()), "saved");
    } catch (Problem problem) {
      return forms.editing(htmx, old, typed, Faults.of(problem));
    }
  }

  /// The same for forms without htmx.
  @POST
  @Path("/{id}")
  public Response updateByForm(
      @HeaderParam(Html.HTMX) @Nullable String htmx,
      @PathParam("id") String id,
      MultivaluedMap<String, String> form) {
    return update(htmx, id, form);
  }

  @POST
  @Path("/{id}/rotate")
  public Response rotate(
      @HeaderParam(Html.HTMX) @Nullable String htmx, @PathParam("id") String id) {
    Webhooks.Told told = webhooks.rotate(id(id));
    return forms.secret(htmx, told.webhook(), Objects.requireNonNull(told.secret()), true);
  }

  @DELETE
  @Path("/{id}")
  public Response delete(
      @HeaderParam(Html.HTMX) @Nullable String htmx, @PathParam("id") String id) {
    webhooks.delete(id(id));
    return Change.moved(
        htmx, "/webhooks", Toast.success("Webhook deleted", "Its deliveries went with it."));
  }

  private static UUID id(String id) {
    return Ids.parse("webhook", id);
  }
}
