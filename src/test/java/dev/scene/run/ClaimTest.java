package dev.scene.run;

import dev.scene.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
class ClaimTest implements ClaimContract {
  @Inject Given given;
  @Inject Executions executions;

  @BeforeEach
  void start() {
    given.nothing();
  }

  @Override
  public Given given() {
    return given;
  }

  @Override
  public Executions executions() {
    return executions;
  }
}
