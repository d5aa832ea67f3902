package dev.scene.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAwayTest {
  @ParameterizedTest
  @ValueSource(strings = {"08006", "08001", "57P01", "57P03", "53300"})
  void aDatabaseThatEndsStartsOrIsCutOffIsAway(String state) {
    RuntimeException failure = new IllegalStateException(new SQLException("it said so", state));

    assertThat(DatabaseAway.behind(failure))
        .hasValueSatisfying(problem -> {
          assertThat(problem.kind()).isEqualTo(Problem.Kind.UNAVAILABLE);
          assertThat(problem.detail()).contains("it said so");
          assertThat(problem.remedy()).contains("SCENE_DATABASE_URL");
        });
  }

  @Test
  void aDatabaseWithoutAFreeConnectionIsAway() {
    assertThat(DatabaseAway.behind(new ConnectionException(new SQLException("none is free"))))
        .isPresent();
    assertThat(
            DatabaseAway.behind(
                new IllegalStateException(new SQLTransientConnectionException("none is free"))))
        .isPresent();
  }

  @Test
  void theDeepestCauseIsWhatIsTold() {
    SQLException cut =
        new SQLException("I/O error", "08006", new SocketTimeoutException("timed out"));

    assertThat(DatabaseAway.behind(new IllegalStateException(cut)).orElseThrow().detail())
        .contains("timed out");
  }

  @Test
  void aStatementThatIsWrongIsAFaultOfTheService() {
    assertThat(DatabaseAway.behind(new IllegalStateException(new SQLException("syntax", "42601"))))
        .isEmpty();
    assertThat(DatabaseAway.behind(new NullPointerException("nothing there"))).isEmpty();
  }
}
