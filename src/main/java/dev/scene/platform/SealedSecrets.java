package dev.scene.platform;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

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

  /// Stores a secret in a column of its own.
  static final class ToColumn extends AbstractArgumentFactory<Secret> {
    private final Vault vault;

    ToColumn(Vault vault) {
      super(Types.VARCHAR);
      this.vault = vault;
    }

    @Override
    protected Argument build(Secret secret, ConfigRegistry config) {
      String sealed = vault.seal(secret).text();
      return (position, statement, _) -> statement.setString(position, sealed);
    }
  }

  /// Reads a secret from a column of its own.
  static final class FromColumn implements ColumnMapper<Secret> {
    @Override
    public @Nullable Secret map(ResultSet row, int column, StatementContext context)
        throws SQLException {
      String sealed = row.getString(column);
      return sealed == null ? null : new Secret.Sealed(sealed);
    }
  }
}
