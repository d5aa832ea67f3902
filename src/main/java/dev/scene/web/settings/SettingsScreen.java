package dev.scene.web.settings;

import dev.scene.platform.Problem;
import dev.scene.queue.CallbackProbe;
import dev.scene.settings.Changes;
import dev.scene.settings.Overview;
import dev.scene.settings.Settings;
import dev.scene.web.Faults;
import dev.scene.web.Html;
import dev.scene.web.Numbers;
import dev.scene.web.Sent;
import dev.scene.web.Toast;
import dev.scene.web.settings.SettingForms.Form;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What can be set while the service runs. Each section saves by itself.
@Path("/settings")
public class SettingsScreen {
  /// @param goes what the retention would take away now
  record View(List<Form> forms, RetentionView goes) {}

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record SettingsPage(View view) implements TemplateInstance {}

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record SettingsPage$Content(View view) implements TemplateInstance {}

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record SettingsSection(Form form, RetentionView goes) implements TemplateInstance {}

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record CallbackAnswer(CallbackProbe.Answer answer) implements TemplateInstance {}

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record RetentionPreview(RetentionView goes) implements TemplateInstance {}

  private final Settings settings;
  private final Changes changes;
  private final SettingForms forms;
  private final RetentionViews retention;
  private final CallbackProbe probe;

  SettingsScreen(
      Settings settings,
      Changes changes,
      SettingForms forms,
      RetentionViews retention,
      CallbackProbe probe) {
    this.settings = settings;
    this.changes = changes;
    this.forms = forms;
    this.retention = retention;
    this.probe = probe;
  }

  @GET
  public Response show(@HeaderParam(Html.HTMX) @Nullable String htmx) {
    return page(htmx, 200, forms.all());
  }

  private Response page(@Nullable String htmx, int status, List<Form> shown) {
    View view = new View(shown, retention.now());
    return Html.status(
            status, htmx == null ? new SettingsPage(view) : new SettingsPage$Content(view))
        .build();
  }

  @POST
  @Path("/{section}")
  public Response save(
      @HeaderParam(Html.HTMX) @Nullable String htmx,
      @PathParam("section") String code,
      MultivaluedMap<String, String> values) {
    Section section = Section.of(code);
    Sent form = new Sent(values);
    try {
      Overview overview =
          changes.apply(
              Read.patch(section, form, settings.overview()),
              Numbers.whole("version", form.text("version")));
      return saved(htmx, section, overview);
    } catch (Problem e) {
      return refused(htmx, forms.refused(section, form, Faults.of(e)));
    }
  }

  private Response saved(@Nullable String htmx, Section section, Overview overview) {
    return htmx == null
        ? Html.seeOther("/settings#" + section.code())
        : Html.status(200, new SettingsSection(forms.saved(section, overview), retention.now()))
            .header(
                "HX-Trigger",
                Toast.success("Saved", section.title() + ": holds from now on.").trigger())
            .build();
  }

  private Response refused(@Nullable String htmx, Form form) {
    if (htmx != null) {
      return Html.status(422, new SettingsSection(form, retention.now())).build();
    }
    List<Form> all =
        forms.all().stream().map(it -> it.section() == form.section() ? form : it).toList();
    return page(null, 422, all);
  }

  /// What would go if this were saved.
  @GET
  @Path("/retention/preview")
  public Response preview(
      @RestQuery("baseline_retention") @Nullable String kept,
      @RestQuery("artifact_retention_days") @Nullable String days) {
    return Html.ok(new RetentionPreview(retention.of(number(kept), number(days))));
  }

  // while somebody types
  private static int number(@Nullable String text) {
    return text != null && text.strip().matches("\\d{1,4}") ? Integer.parseInt(text.strip()) : 0;
  }

  /// Sends a runner to the address and tells whether it arrived.
  @POST
  @Path("/addresses/probe")
  public Response probe(@RestForm("runner_callback_url") @Nullable String address) {
    return Html.ok(new CallbackAnswer(probe.ask(address)));
  }
}
