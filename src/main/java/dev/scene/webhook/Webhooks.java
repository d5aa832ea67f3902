package dev.scene.webhook;

import dev.scene.event.AuditLog;
import dev.scene.event.Subject;
import dev.scene.platform.Checks;
import dev.scene.platform.Ids;
import dev.scene.platform.Problem;
import dev.scene.platform.Rows;
import dev.scene.platform.Secret;
import dev.scene.webhook.target.TargetPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps the webhooks. A secret is told once, when it is made.
@ApplicationScoped
public class Webhooks {
  private final Rows rows;
  private final Clock clock;
  private final TargetPolicy targets;
  private final WebhookConfig config;
  private final AuditLog audit;

  Webhooks(Rows rows, Clock clock, TargetPolicy targets, WebhookConfig config, AuditLog audit) {
    this.rows = rows;
    this.clock = clock;
    this.targets = targets;
    this.config = config;
    this.audit = audit;
  }

  /// Every webhook, the oldest first.
  public List<Webhook> all() {
    return rows.list(Webhook.class, "select * from webhook order by created_at, id");
  }

  /// The webhooks that are told of a project: its own, then those of all projects.
  public List<Webhook> of(UUID project) {
    return rows.list(
        Webhook.class,
        """
        select * from webhook where project_id = ? or project_id is null
        order by case when project_id is null then 1 else 0 end, created_at, id
        """,
        project);
  }

  public Optional<Webhook> find(UUID id) {
    return rows.find(Webhook.class, "select * from webhook where id = ?", id);
  }

  /// @throws Problem not found
  public Webhook require(UUID id) {
    return find(id).orElseThrow(() -> Problem.notFound("webhook", id));
  }

  /// A webhook with the secret that it is signed with from now on; null where the user knows it
  /// already or nothing is signed.
  public record Told(Webhook webhook, @Nullable String secret) {}

  /// @throws Problem invalid
  @Transactional
  public Told create(WebhookDraft draft, String actor) {
    Checks checks = draft.check();
    checks.require(
        draft.projectId() == null || isProject(draft.projectId()),
        "project_id",
        "must name a project; leave it out to be told of all");
    check(draft, checks);
    Secret given = draft.secret();
    Secret.Plain made = SigningSecret.next();
    Instant now = clock.instant();
    Webhook webhook =
        new Webhook(
            Ids.next(),
            draft.projectId(),
            draft.words(),
            draft.url(),
            draft.formatOr(WebhookFormat.SCENE),
            draft.types(),
            draft.headers(),
            !Boolean.FALSE.equals(draft.enabled()),
            given == null ? made : given,
            null,
            null,
            null,
            null,
            1,
            actor,
            now,
            now);
    rows.write(
        """
        insert into webhook (id, project_id, description, endpoint_url, format, event_types,
          custom_headers, enabled, secret, version, created_by, created_at, updated_at)
        values (:id, :projectId, :description, :endpointUrl, :format, :eventTypes,
          :customHeaders, :enabled, :secret, :version, :createdBy, :createdAt, :updatedAt)
        """,
        webhook);
    audit.created(subject(webhook), webhook);
    boolean tells = given == null && webhook.format().isSigned();
    return new Told(require(webhook.id()), tells ? made.text() : null);
  }

  private boolean isProject(UUID id) {
    return rows.find(UUID.class, "select id from project where id = ?", id).isPresent();
  }

  private void check(WebhookDraft draft, Checks checks) {
    if (!draft.url().isEmpty()) {
      targets.check(checks, draft.url());
    }
    checks.orRefuse();
  }

  /// Changes everything but project and secret. Who is enabled again starts with a clean slate.
  ///
  /// @throws Problem not found, invalid, or conflict when it is not at the draft's version
  @Transactional
  public Webhook update(UUID id, WebhookDraft draft) {
    Webhook old = require(id);
    Checks checks =
        draft
            .check()
            .require(
                draft.projectId() == null || draft.projectId().equals(old.projectId()),
                "project_id",
                "can't be changed; make another webhook")
            .require(draft.secret() == null, "secret", "is changed by a rotation only");
    check(draft, checks);
    boolean enabled = !Boolean.FALSE.equals(draft.enabled());
    Webhook now =
        new Webhook(
            id,
            old.projectId(),
            draft.words(),
            draft.url(),
            draft.formatOr(WebhookFormat.SCENE),
            draft.types(),
            draft.headersOver(old.customHeaders()),
            enabled,
            old.secret(),
            old.previousSecret(),
            old.previousSecretUntil(),
            enabled && !old.enabled() ? null : old.failingSince(),
            enabled ? null : old.disabledReason(),
            Objects.requireNonNullElse(draft.version(), old.version()),
            old.createdBy(),
            old.createdAt(),
            clock.instant());
    int written =
        rows.write(
            """
            update webhook set description = :description, endpoint_url = :endpointUrl,
              format = :format, event_types = :eventTypes, custom_headers = :customHeaders,
              enabled = :enabled, failing_since = :failingSince,
              disabled_reason = :disabledReason, version = version + 1, updated_at = :updatedAt
            where id = :id and version = :version
            """,
            now);
    if (written == 0) {
      throw changedMeanwhile(old);
    }
    Webhook changed = require(id);
    audit.changed(subject(changed), changed.version(), old, changed);
    return changed;
  }

  private static Subject subject(Webhook webhook) {
    return new Subject("webhook", webhook.id(), webhook.projectId(), webhook.endpointUrl());
  }

  private static Problem changedMeanwhile(Webhook now) {
    return Problem.stale(
        "Webhook %s was changed meanwhile: it is at version %d.".formatted(now.id(), now.version()),
        "Look at it as it is now, and make the change again.",
        List.of());
  }

  /// Deletes a webhook with its deliveries.
  ///
  /// @throws Problem not found
  @Transactional
  public void delete(UUID id) {
    Webhook old = require(id);
    rows.execute("delete from webhook where id = ?", id);
    audit.deleted(subject(old), Map.of());
  }

  /// Makes a new secret. The old one still signs beside it for a while, so that receivers can be
  /// told of the new one without missing anything.
  ///
  /// @throws Problem not found
  @Transactional
  public Told rotate(UUID id) {
    Webhook old = require(id);
    Secret.Plain made = SigningSecret.next();
    Instant now = clock.instant();
    rows.execute(
        """
        update webhook set previous_secret = ?, previous_secret_until = ?, secret = ?,
          version = version + 1, updated_at = ?
        where id = ?
        """,
        old.secret(),
        now.plus(config.secretOverlap()),
        made,
        now,
        id);
    audit.noted(
        subject(old), "rotated", Map.of("previous_valid_for", config.secretOverlap().toString()));
    return new Told(require(id), made.text());
  }

  /// Notes whether anything gets through to it: since when nothing has, or that something did.
  @Transactional(Transactional.TxType.MANDATORY)
  public void heard(UUID id, boolean success, Instant at) {
    if (success) {
      rows.execute(
          "update webhook set failing_since = null where id = ? and failing_since is not null", id);
    } else {
      rows.execute(
          "update webhook set failing_since = ? where id = ? and failing_since is null", at, id);
    }
  }

  /// Disables a webhook because of its receiver, and says why.
  ///
  /// @return whether it was enabled
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean giveUp(UUID id, String reason) {
    int disabled =
        rows.execute(
            """
            update webhook set enabled = false, disabled_reason = ?, version = version + 1,
              updated_at = ?
            where id = ? and enabled = true
            """,
            reason,
            clock.instant(),
            id);
    if (disabled == 1) {
      audit.noted(subject(require(id)), "disabled", Map.of("reason", reason));
    }
    return disabled == 1;
  }

  /// The webhooks that are enabled and to which nothing got through since that time.
  public List<Webhook> failingSince(Instant since) {
    return rows.list(
        Webhook.class, "select * from webhook where enabled = true and failing_since < ?", since);
  }

  /// Every enabled webhook.
  public List<Webhook> enabled() {
    return rows.list(Webhook.class, "select * from webhook where enabled = true order by id");
  }
}
