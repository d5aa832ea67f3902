package dev.scene.platform;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How every JSON of the service is written: snake_case names, enum constants in lower case, times
/// as RFC 3339; unknown fields, fields named twice and anything after the end are refused, so that
/// nothing that was sent is ever passed over.
@Singleton
public class JsonFormat implements ObjectMapperCustomizer {
  /// What is nested deeper is refused before anything is built of it.
  public static final int DEEPEST = 64;

  @Override
  @SuppressWarnings("deprecation") // the builder is not at hand here: Quarkus gives the mapper
  public void customize(ObjectMapper mapper) {
    mapper.configure(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS, true);
    mapper.setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
    mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    mapper
        .getFactory()
        .setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
    mapper.registerModule(
        new SimpleModule("scene")
            .addSerializer(new LowerCaseEnums())
            .addDeserializer(String.class, new StorableText()));
  }

  private static final class LowerCaseEnums extends StdSerializer<Enum<?>> {
    LowerCaseEnums() {
      super(Enum.class, false);
    }

    @Override
    public void serialize(Enum<?> value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(value.name().toLowerCase(Locale.ROOT));
    }
  }

  /// PostgreSQL keeps every character but NUL, which becomes the replacement character.
  private static final class StorableText extends StdScalarDeserializer<String> {
    StorableText() {
      super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      String text = StringDeserializer.instance.deserialize(json, context);
      return text == null ? null : text.replace('\0', '\ufffd');
    }
  }
}
