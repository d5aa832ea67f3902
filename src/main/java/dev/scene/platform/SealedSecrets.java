package dev.scene.platform;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.scene.platform.rows.Columns;
import java.io.IOException;

/// How secrets stand in rows: sealed, in columns of their own and within JSON.
final class SealedSecrets {
  private SealedSecrets() {}

  static SimpleModule json(Vault vault) {
    return new SimpleModule("sealed secrets")
        .addSerializer(new ToJson(vault))
        .addDeserializer(Secret.class, new FromJson());
  }

  private static final class ToJson extends StdSerializer<Secret> {
    private final transient Vault vault;

    ToJson(Vault vault) {
      super(Secret.class);
      this.vault = vault;
    }

    @Override
    public void serialize(Secret secret, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(vault.seal(secret).text());
    }
  }

  private static final class FromJson extends StdScalarDeserializer<Secret> {
    FromJson() {
      super(Secret.class);
    }

    @Override
    public Secret deserialize(JsonParser json, DeserializationContext context) throws IOException {
      return new Secret.Sealed(json.getText());
    }
  }

  /// How a secret stands in a column of its own.
  static Columns.Text<Secret> column(Vault vault) {
    return new Columns.Text<>(
        Secret.class, secret -> vault.seal(secret).text(), Secret.Sealed::new);
  }
}
