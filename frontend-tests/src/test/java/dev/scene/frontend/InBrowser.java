package dev.scene.frontend;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Hands the one installation to the tests, and to each a window of its own. What the window of a
/// failed test showed is kept below `target/failures`.
final class InBrowser implements ParameterResolver, AfterTestExecutionCallback {
  private static final Namespace SPACE = Namespace.create(InBrowser.class);

  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Installation.class || type == Window.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Installation installation = installation(context);
    return parameter.getParameter().getType() == Installation.class
        ? installation
        : context
            .getStore(SPACE)
            .computeIfAbsent(
                Window.class, _ -> installation.window(Window.Look.DESKTOP), Window.class);
  }

  private static Installation installation(ExtensionContext context) {
    Store shared = context.getRoot().getStore(SPACE);
    return Objects.requireNonNull(
        shared.computeIfAbsent(Installation.class, _ -> Installation.start(), Installation.class));
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    Window window = context.getStore(SPACE).get(Window.class, Window.class);
    if (window != null && context.getExecutionException().isPresent()) {
      String name = context.getRequiredTestClass().getSimpleName() + "-" + context.getDisplayName();
      window.picture(Path.of("target", "failures", name.replaceAll("\\W+", "-") + ".png"));
    }
  }
}
