package dev.scene.web.notice;

import dev.scene.run.Runs;
import dev.scene.web.Html;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What keeps the service from its work; nothing when all is well. Apart from the pages, so that an
/// engine which does not answer does not hold them up.
@Path("/notices")
public class NoticeScreen {
  /// htmx asks no more after this status.
  private static final int STOP_POLLING = 286;

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record NoticeList(List<Notice> notices) implements TemplateInstance {}

  private final Notices notices;
  private final Runs runs;

  NoticeScreen(Notices notices, Runs runs) {
    this.notices = notices;
    this.runs = runs;
  }

  @GET
  public Response now(@RestQuery @Nullable UUID run) {
    Response told = Html.ok(new NoticeList(notices.now()));
    boolean over = run != null && runs.find(run).filter(it -> !it.status().isFinal()).isEmpty();
    return over ? Response.fromResponse(told).status(STOP_POLLING).build() : told;
  }
}
