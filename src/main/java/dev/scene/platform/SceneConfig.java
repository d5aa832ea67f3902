package dev.scene.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/// What concerns the service as a whole. Every value can be set by an environment variable of the
/// same name, such as `SCENE_DATA` for `scene.data`.
@ConfigMapping(prefix = "scene")
public interface SceneConfig {
  /// Folder of the database and of the stored files.
  @WithDefault("artifacts")
  String data();

  /// Answer clients from other machines too. There are no accounts yet, so whoever reaches the port
  /// can do everything.
  @WithDefault("false")
  boolean allowRemote();

  /// What programs must send to change anything, and what lets in other machines; without it there
  /// is no such token.
  Optional<String> apiToken();

  /// Whether work that happens by itself (dispatching, comparing) does so; tests switch it off and
  /// turn the crank themselves.
  @WithDefault("true")
  boolean pulses();

  /// File with the key of stored secrets, 32 bytes in Base64. Without it one is made in the data
  /// folder, `secret.key`, readable by its owner only.
  Optional<String> secretKeyFile();

  Database database();

  /// The database that keeps the state.
  interface Database {
    /// JDBC address of a PostgreSQL database. Without it an H2 file in the data folder is used.
    Optional<String> url();

    Optional<String> username();

    Optional<String> password();
  }
}
