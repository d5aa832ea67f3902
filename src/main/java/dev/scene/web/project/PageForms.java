package dev.scene.web.project;

import dev.scene.catalog.Page;
import dev.scene.catalog.PageDraft;
import dev.scene.platform.Problem;
import dev.scene.web.Faults;
import dev.scene.web.Sent;
import dev.scene.web.capture.ActionForms;
import dev.scene.web.capture.CaptureForms;
import dev.scene.web.capture.Choices;
import dev.scene.web.capture.TypedCapture;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Makes the form of a page out of what is stored or was typed, and reads it.
@ApplicationScoped
class PageForms {
  /// The form as it is stored or was sent.
  record Typed(TypedPage page, TypedCapture capture) {
    static final Typed BLANK = new Typed(TypedPage.BLANK, TypedCapture.BLANK);

    static Typed of(Sent form) {
      return new Typed(TypedPage.of(form), TypedCapture.of(form));
    }
  }

  @CheckedTemplate(basePath = "PageScreen", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record PageForm(
      String action,
      boolean edit,
      TypedPage typed,
      Choices capture,
      Faults faults,
      Conflict conflict)
      implements TemplateInstance {}

  private final InheritedCapture inherited;
  private final CaptureForms captures;
  private final ActionForms actions;
  private final Conflicts conflicts;

  PageForms(
      InheritedCapture inherited, CaptureForms captures, ActionForms actions, Conflicts conflicts) {
    this.inherited = inherited;
    this.captures = captures;
    this.actions = actions;
    this.conflicts = conflicts;
  }

  Typed stored(Page page) {
    return new Typed(
        TypedPage.of(page, actions.text(page.preparatoryActions())),
        captures.stored(page.capture()));
  }

  /// @throws dev.scene.platform.Problem invalid, when something can't be read
  PageDraft draft(Typed typed) {
    TypedPage page = typed.page();
    return new PageDraft(
        page.name(),
        page.url(),
        page.referenceUrl(),
        page.sentUsername(),
        page.sentPassword(),
        actions.actions("preparatory_actions", page.actions()),
        page.preparatoryJs(),
        captures.rules(typed.capture()),
        page.version());
  }

  PageForm adding(UUID project, Typed typed, Faults faults) {
    return new PageForm(
        "/projects/%s/pages".formatted(project),
        false,
        typed.page(),
        inherited.ofPage(project, typed.capture(), faults),
        faults,
        Conflict.NONE);
  }

  PageForm editing(Page page, Typed typed, Faults faults) {
    return editing(page, typed, faults, Conflict.NONE);
  }

  /// The form as it was typed, with what is wrong with it or what others changed meanwhile.
  ///
  /// @throws Problem the same one again, when it is not about the form
  PageForm refused(Page page, Typed typed, Problem problem) {
    Conflicts.Stored theirs =
        new Conflicts.Stored(page.version(), editing(page, stored(page), Faults.NONE));
    Conflict conflict = conflicts.of(problem, page.id(), typed.page().version(), theirs);
    return editing(page, typed, conflict.faults(problem), conflict);
  }

  private PageForm editing(Page page, Typed typed, Faults faults, Conflict conflict) {
    return new PageForm(
        "/pages/" + page.id(),
        true,
        typed.page(),
        inherited.ofPage(page.projectId(), typed.capture(), faults),
        faults,
        conflict);
  }
}
