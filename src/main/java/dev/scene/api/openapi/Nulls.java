package dev.scene.api.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;

/// Tells which fields may be null: those whose component in the code is `@Nullable`, which the
/// generator does not read.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class Nulls implements OASFilter {
  private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
  private static final DotName UNWRAPPED =
      DotName.createSimple("com.fasterxml.jackson.annotation.JsonUnwrapped");

  private final IndexView index;

  /// @param index of the classes of the service
  public Nulls(IndexView index) {
    this.index = index;
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
      return;
    }
    List<ClassInfo> records =
        index.getKnownClasses().stream()
            .filter(it -> it.isRecord() && it.name().toString().startsWith("dev.scene."))
            .toList();
    document
        .getComponents()
        .getSchemas()
        .forEach((name, schema) ->
            records.stream()
                .filter(it -> name.startsWith(it.simpleName()))
                .map(this::fields)
                .filter(fields -> isOf(schema, fields))
                .forEach(fields -> mark(schema, fields)));
  }

  private static boolean isOf(Schema schema, Map<String, Boolean> fields) {
    return schema.getProperties() != null
        && fields.keySet().containsAll(schema.getProperties().keySet());
  }

  /// The fields of a record as JSON names them, and whether they may be null.
  private Map<String, Boolean> fields(ClassInfo type) {
    Map<String, Boolean> fields = new HashMap<>();
    for (RecordComponentInfo component : type.recordComponents()) {
      ClassInfo inner = index.getClassByName(component.type().name());
      if (type.field(component.name()).hasAnnotation(UNWRAPPED) && inner != null) {
        fields.putAll(fields(inner));
      } else {
        fields.put(snake(component.name()), isNullable(component.type()));
      }
    }
    return fields;
  }

  private static boolean isNullable(Type type) {
    return type.hasAnnotation(NULLABLE);
  }

  private static String snake(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(java.util.Locale.ROOT);
  }

  private static void mark(Schema schema, Map<String, Boolean> fields) {
    Map<String, Schema> marked = new HashMap<>();
    schema
        .getProperties()
        .forEach((name, property) -> {
          if (fields.getOrDefault(name, false)) {
            marked.put(name, orNull(property));
          }
        });
    marked.forEach(schema::addProperty);
  }

  private static Schema orNull(Schema schema) {
    List<Schema.SchemaType> types = schema.getType();
    if (types == null) {
      Schema nothing = OASFactory.createSchema().addType(Schema.SchemaType.NULL);
      return schema.getRef() == null
          ? schema
          : OASFactory.createSchema().addAnyOf(schema).addAnyOf(nothing);
    }
    return types.contains(Schema.SchemaType.NULL) ? schema : schema.addType(Schema.SchemaType.NULL);
  }
}
