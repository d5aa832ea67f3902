package dev.scene.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {
  private static List<Problem.Field> broken(Checks checks) {
    try {
      checks.orRefuse();
      return List.of();
    } catch (Problem problem) {
      return problem.fields();
    }
  }

  @Test
  void nothingBrokenIsNothingRefused() {
    assertThatCode(() -> new Checks().text("Pricing", "name", 7).orRefuse())
        .doesNotThrowAnyException();
  }

  @Test
  void oneFaultIsToldInTheDetail() {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> new Checks().text("", "name", 7).orRefuse())
        .matches(problem -> problem.detail().equals("name must not be empty"));
  }

  @Test
  void allFaultsComeInOrder() {
    Checks checks =
        new Checks()
            .text(null, "name", 7)
            .atMost("12345678", "note", 7)
            .between(100.1, "threshold", 0, 100)
            .require(false, "page_id", "must name a page");

    assertThat(broken(checks))
        .extracting(Problem.Field::field)
        .containsExactly("name", "note", "threshold", "page_id");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 1})
  void theEndsOfARangeBelongToIt(double number) {
    assertThat(broken(new Checks().between(number, "threshold", 0, 1))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {-0.0001, 1.0001, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void whatLiesOutsideDoesNot(double number) {
    assertThat(broken(new Checks().between(number, "threshold", 0, 1)))
        .containsExactly(new Problem.Field("threshold", "must lie between 0 and 1"));
  }

  @Test
  void whatMayBeMissingMayBeMissing() {
    Checks checks = new Checks().atMost(null, "note", 7).between(null, "threshold", 0, 1);

    assertThat(broken(checks)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1", "1-1-1-1-1", "0199b1c2-d3e4-7a10-8b20", "../../etc", "' or 1=1 --"})
  void whatIsNoWholeIdIsAnUnknownOne(String text) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> Ids.parse("run", text))
        .matches(problem -> problem.kind() == Problem.Kind.NOT_FOUND);
  }
}
