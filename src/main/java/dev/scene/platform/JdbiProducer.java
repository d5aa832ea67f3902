package dev.scene.platform;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Types;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.jackson2.Jackson2Config;
import org.jdbi.v3.jackson2.Jackson2Plugin;

/// Hands out [Jdbi] over the one active database; statements inside a `@Transactional` method join
/// its transaction.
class JdbiProducer {
  @Produces
  @Singleton
  Jdbi jdbi(
      @DataSource("h2") InjectableInstance<AgroalDataSource> h2,
      @DataSource("postgresql") InjectableInstance<AgroalDataSource> postgresql,
      ObjectMapper json,
      Vault vault) {
    Jdbi jdbi =
        Jdbi.create(h2.getHandle().getBean().isActive() ? h2.getActive() : postgresql.getActive());
    jdbi.installPlugin(new Jackson2Plugin());
    jdbi.getConfig(Jackson2Config.class).setMapper(stored(json, vault));
    jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
    jdbi.registerArgument(new LowerCaseEnums());
    jdbi.registerArgument(new Uuids());
    jdbi.registerArgument(new SealedSecrets.ToColumn(vault));
    jdbi.registerColumnMapper(Secret.class, new SealedSecrets.FromColumn());
    return jdbi;
  }

  // what an older or a newer version has stored must stay readable
  private static ObjectMapper stored(ObjectMapper json, Vault vault) {
    return json.copy()
        .registerModule(SealedSecrets.json(vault))
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  /// Stores every enum constant by its name in lower case; reading is blind to case already.
  private static final class LowerCaseEnums extends AbstractArgumentFactory<Enum<?>> {
    LowerCaseEnums() {
      super(Types.VARCHAR);
    }

    @Override
    protected Argument build(Enum<?> value, ConfigRegistry config) {
      String name = value.name().toLowerCase(Locale.ROOT);
      return (position, statement, _) -> statement.setString(position, name);
    }
  }

  /// Jdbi would send a missing UUID as text, which PostgreSQL does not take for a UUID column.
  private static final class Uuids extends AbstractArgumentFactory<UUID> {
    Uuids() {
      super(Types.OTHER);
    }

    @Override
    protected Argument build(UUID value, ConfigRegistry config) {
      return (position, statement, _) -> statement.setObject(position, value);
    }
  }
}
