package dev.scene.platform.rows;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A component that is a record with columns of its own. One that is nullable is absent where its
/// first column is null or missing.
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Nested {
  /// What its columns begin with: `stop` for `stop_mode` and `stop_by`.
  String value() default "";
}
