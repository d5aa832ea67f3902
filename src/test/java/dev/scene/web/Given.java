package dev.scene.web;

import dev.scene.artifact.ArtifactStore;
import dev.scene.artifact.ArtifactType;
import dev.scene.artifact.Artifacts;
import dev.scene.artifact.StoredFile;
import dev.scene.catalog.Batch;
import dev.scene.catalog.BatchDraft;
import dev.scene.catalog.Batches;
import dev.scene.catalog.Page;
import dev.scene.catalog.PageDraft;
import dev.scene.catalog.Pages;
import dev.scene.catalog.Project;
import dev.scene.catalog.Projects;
import dev.scene.catalog.Task;
import dev.scene.catalog.TaskDraft;
import dev.scene.catalog.Tasks;
import dev.scene.catalog.Viewport;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// Fills the catalog for tests of screens; every name is new.
@ApplicationScoped
public class Given {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Projects projects;
  private final Pages pages;
  private final Tasks tasks;
  private final Batches batches;
  private final Artifacts artifacts;
  private final ArtifactStore store;

  Given(
      Projects projects,
      Pages pages,
      Tasks tasks,
      Batches batches,
      Artifacts artifacts,
      ArtifactStore store) {
    this.projects = projects;
    this.pages = pages;
    this.tasks = tasks;
    this.batches = batches;
    this.artifacts = artifacts;
    this.store = store;
  }

  public static String name(String word) {
    return word + " " + NUMBER.incrementAndGet();
  }

  public Project project() {
    return projects.create(Projects.Draft.named(name("Project")));
  }

  public Page page(Project project) {
    return pages.create(project.id(), PageDraft.of(name("Page"), "https://shop.example/"));
  }

  /// A task of two pictures, on a page of its own.
  public Task task(Project project) {
    return tasks.create(
        project.id(),
        new TaskDraft(
            page(project).id(),
            name("Task"),
            null,
            null,
            List.of("chromium"),
            List.of(new Viewport(1440, 900), new Viewport(390, 844)),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null));
  }

  public Batch batch(Project project) {
    return batch(project, task(project));
  }

  public Batch batch(Project project, Task task) {
    return batches.create(
        project.id(),
        new BatchDraft(
            name("Batch"),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(new BatchDraft.Item(task.id(), true)),
            null),
        "tester");
  }

  /// Gives an execution a file; its bytes are its name.
  public void file(UUID owner, String name, ArtifactType type) {
    try (InputStream bytes = new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8))) {
      StoredFile stored = store.put(bytes, 1000);
      artifacts.name(owner, new Artifacts.Naming(name, type, "image/png", 1440, 900), stored);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
