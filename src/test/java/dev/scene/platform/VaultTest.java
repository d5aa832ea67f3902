package dev.scene.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultTest {
  private static final Secret PASSWORD = Secret.of("correct horse, 正しい馬");

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("data").resolve("secret.key");
  }

  private Vault vault() {
    return new Vault(new KeyFile(file(), true));
  }

  private Vault configured() {
    return new Vault(new KeyFile(file(), false));
  }

  private ThrowableAssertAlternative<Problem> assertRefused(Callable<?> attempt) {
    return assertThatExceptionOfType(Problem.class)
        .isThrownBy(attempt::call)
        .withMessageContaining(file().toString())
        .matches(problem -> problem.kind() == Problem.Kind.UNAVAILABLE)
        .matches(problem -> problem.remedy() != null);
  }

  @Test
  void whatWasSealedIsOpenedByAnotherVaultWithTheSameKey() {
    Secret.Sealed sealed = vault().seal(PASSWORD);

    assertThat(sealed.text()).startsWith("v1:").doesNotContain("horse");
    assertThat(configured().open(sealed)).isEqualTo("correct horse, 正しい馬");
  }

  @Test
  void theSameSecretIsSealedDifferentlyEachTimeAndASealedOneStays() {
    Vault vault = vault();
    Secret.Sealed once = vault.seal(PASSWORD);

    assertThat(vault.seal(PASSWORD)).isNotEqualTo(once);
    assertThat(vault.seal(once)).isEqualTo(once);
  }

  @Test
  void theKeyIsMadeAtTheFirstNeedForItsOwnerOnly() throws IOException {
    Vault vault = vault();
    assertThat(vault.open(PASSWORD)).isEqualTo("correct horse, 正しい馬");
    assertThat(file()).doesNotExist();

    vault.seal(PASSWORD);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void withoutItsKeyASecretStaysClosedAndNoOtherKeyIsMade() throws IOException {
    Secret.Sealed sealed = vault().seal(PASSWORD);
    Files.delete(file());

    assertRefused(() -> vault().open(sealed)).withMessageContaining("the file is not there");

    assertThat(file()).doesNotExist();
  }

  @Test
  void anotherKeyIsToldApartFromADamagedSecret() throws IOException {
    Secret.Sealed sealed = vault().seal(PASSWORD);
    char last = sealed.text().charAt(sealed.text().length() - 2);
    Secret damaged =
        new Secret.Sealed(
            sealed.text().substring(0, sealed.text().length() - 2) + (last == 'A' ? "BA" : "AA"));

    assertRefused(() -> vault().open(damaged)).withMessageContaining("was changed");
    Files.delete(file());
    vault().seal(PASSWORD);
    assertRefused(() -> vault().open(sealed)).withMessageContaining("sealed with the key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "v2:00000000:AAAA", "v1:00000000:"})
  void whatIsNotSealedAsWeDoIsRefused(String text) {
    assertRefused(() -> vault().open(new Secret.Sealed(text)))
        .withMessageContaining("a form that this version knows");
  }

  @Test
  void aKeyFileThatWasNamedIsNotMade() {
    assertRefused(() -> configured().seal(PASSWORD))
        .withMessageContaining("is not there")
        .withMessageContaining("SCENE_SECRET_KEY_FILE");

    assertThat(file()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"AAAA", "not Base64!", ""})
  void aFileWithoutAKeyIsNamed(String content) throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), content);

    assertRefused(() -> vault().seal(PASSWORD)).withMessageContaining("key in");
    assertThat(file()).hasContent(content);
  }

  @Test
  void aSecretPrintsAsItsMask() {
    assertThat(PASSWORD).hasToString("***");
    assertThat(vault().seal(PASSWORD)).hasToString("***");
  }
}
