package dev.scene.webhook.delivery;

import dev.scene.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
class DeliveryClaimTest implements DeliveryClaimContract {
  @Inject Given given;
  @Inject DeliveryQueue deliveries;

  @BeforeEach
  void start() {
    given.nothing();
  }

  @Override
  public DeliveryQueue deliveries() {
    return deliveries;
  }
}
