package dev.scene.container;

import com.github.dockerjava.api.DockerClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// Containers of a real engine keep what the backends promise; their image is the runner's with
/// another program.
class DockerContainersIT extends ContainersContract {
  private static final String IMAGE = "scene-contract-test:latest";

  private static final Engines.Backend HERE = Engines.at(Map.of());
  private static final Engines.Backend NOWHERE =
      Engines.at(Map.of("DOCKER_HOST", "tcp://127.0.0.1:1"));

  @BeforeAll
  static void makeTheImage() throws IOException {
    DockerClient docker = HERE.client();
    String script = Files.readString(Path.of("src/test/resources/container/acting-runner.sh"));
    String container =
        docker
            .createContainerCmd(Engines.runnerImage())
            .withEntrypoint("/bin/sh", "-c", script)
            .exec()
            .getId();
    try {
      docker.commitCmd(container).withRepository("scene-contract-test").withTag("latest").exec();
    } finally {
      docker.removeContainerCmd(container).exec();
    }
  }

  @AfterAll
  static void removeTheImage() {
    HERE.client().removeImageCmd(IMAGE).withNoPrune(true).exec();
  }

  @Override
  protected Containers containers() {
    return HERE.containers();
  }

  @Override
  protected Containers dead() {
    return NOWHERE.containers();
  }

  @Override
  protected String image() {
    return IMAGE;
  }
}
