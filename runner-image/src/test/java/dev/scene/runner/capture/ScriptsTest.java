package dev.scene.runner.capture;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptsTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " \n\t", "None", " null ", "undefined\n"})
  void aBlankScriptOrALiteralForNoneIsNotRun(@Nullable String script) {
    assertThat(Scripts.toRun(script)).isEmpty();
  }

  @Test
  void anyOtherScriptIsRun() {
    assertThat(Scripts.toRun(" nothing() ")).contains("nothing()");
    assertThat(Scripts.toRun("none")).contains("none");
  }
}
