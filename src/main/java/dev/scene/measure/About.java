package dev.scene.measure;

import dev.scene.container.BrowsersOnOffer;
import dev.scene.container.Containers;
import dev.scene.container.EngineException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What this installation is made of, without anything secret, for people who ask what runs here.
@ApplicationScoped
public class About {
  private final Containers containers;
  private final BrowsersOnOffer browsers;
  private final Vitals vitals;
  private final Surroundings around;

  About(Containers containers, BrowsersOnOffer browsers, Vitals vitals, Surroundings around) {
    this.containers = containers;
    this.browsers = browsers;
    this.vitals = vitals;
    this.around = around;
  }

  /// A term and what it is here.
  public record Fact(String term, String value) {}

  /// Facts that belong together.
  public record Part(String title, List<Fact> facts) {}

  /// How everything that the service needs is.
  public List<Vital> vitals() {
    return vitals.all();
  }

  public List<Part> parts() {
    Vital engine = vitals.engine();
    return List.of(
        new Part("Service", around.service()),
        new Part("Runners", runners(engine)),
        new Part("Storage", around.storage()));
  }

  /// The same as text, to be sent along with a question.
  public String diagnostics() {
    StringBuilder text = new StringBuilder();
    for (Part part : parts()) {
      text.append(part.title()).append('\n');
      part.facts()
          .forEach(fact -> text.append("  %-20s %s%n".formatted(fact.term(), fact.value())));
    }
    text.append("Health\n");
    vitals()
        .forEach(vital ->
            text.append(
                "  %-20s %s %s%n"
                    .formatted(
                        vital.name(), vital.ready() ? "ok:" : "NOT READY:", vital.description())));
    return text.toString();
  }

  private List<Fact> runners(Vital engine) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Backend", engine.facts().getOrDefault("backend", "")));
    facts.add(new Fact("Engine", engine.description()));
    if (engine.facts().containsKey("lacks")) {
      facts.add(new Fact("Lacks", String.valueOf(engine.facts().get("lacks"))));
    }
    if (!engine.ready()) {
      return facts;
    }
    facts.add(new Fact("Image", around.image()));
    facts.add(new Fact("Image id", imageId().orElse("not there yet; the first run builds it")));
    for (BrowsersOnOffer.Offered browser : browsers.all()) {
      String version = browser.version() == null ? "there" : browser.version();
      facts.add(
          new Fact(
              browser.browser().name().toLowerCase(Locale.ROOT),
              browser.offered() ? version : "none"));
    }
    return facts;
  }

  private Optional<String> imageId() {
    try {
      return containers.image(around.image()).map(Containers.Image::id);
    } catch (EngineException e) {
      return Optional.empty();
    }
  }
}
