package dev.scene.image.pixels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryLambda") // a pattern is shifted in several ways
class FlowTest {
  private static final DoubleUnaryOperator SLOPE = x -> 200 / (1 + Math.exp(-x));

  @Test
  void aSlopeAFractionAsideIsExplained() {
    assertThat(shifted(SLOPE, .3).unexplained()).isLessThan(.15);
    assertThat(shifted(SLOPE, -.5).unexplained()).isLessThan(.2);
  }

  @Test
  void aSlopeFourPixelsAsideIsNot() {
    assertThat(shifted(SLOPE, 4).unexplained()).isGreaterThan(.5);
  }

  @Test
  void aDotOnPlainGroundIsNotExplained() {
    Flow flow = new Flow();
    flow.add(0, 0, 200);

    assertThat(flow.unexplained()).isGreaterThan(.99);
  }

  @Test
  void aDotIsNotExplainedByASlopeElsewhere() {
    Flow flow = shifted(SLOPE, .3);
    Flow dot = new Flow();
    dot.add(0, 0, 200);
    flow.add(dot);

    assertThat(flow.unexplained()).isGreaterThan(.8);
  }

  @Test
  void twoEdgesOfAStrokeThatWentBothWaysAreNotExplained() {
    Flow flow = shifted(SLOPE, .5);
    flow.add(shifted(x -> 200 - SLOPE.applyAsDouble(x), -.5));

    assertThat(flow.unexplained()).isGreaterThan(.9);
  }

  @Test
  void nothingHasNothingToExplain() {
    assertThat(new Flow().unexplained()).isZero();
  }

  /// What each pixel tells when a pattern went aside.
  private static Flow shifted(DoubleUnaryOperator pattern, double by) {
    Flow flow = new Flow();
    DoubleUnaryOperator after = x -> pattern.applyAsDouble(x - by);
    for (int x = -8; x <= 8; x++) {
      double gradient = (across(pattern, x) + across(after, x)) / 4;
      flow.add(gradient, 0, after.applyAsDouble(x) - pattern.applyAsDouble(x));
    }
    return flow;
  }

  private static double across(DoubleUnaryOperator pattern, int x) {
    return pattern.applyAsDouble(x + 1.0) - pattern.applyAsDouble(x - 1.0);
  }
}
