package dev.scene.api.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// Describes constants as the JSON has them, as words in lower case, where the generator describes
/// them as the code has them.
final class AsWritten implements OASFilter {
  @Override
  public Schema filterSchema(Schema schema) {
    List<Object> constants = schema.getEnumeration();
    if (constants != null) {
      List<Object> words = new ArrayList<>();
      constants.forEach(it -> words.add(it instanceof String name ? word(name) : it));
      schema.setEnumeration(words);
    }
    return schema;
  }

  private static String word(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
