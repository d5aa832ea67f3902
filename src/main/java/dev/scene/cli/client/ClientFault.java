package dev.scene.cli.client;

import java.util.Map;

/// Why a command could not do what it was asked: one line for people, exit code [#EXIT].
public class ClientFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// The exit code of misuse, of unknown names, of a service that refuses or is not there.
  public static final int EXIT = 3;

  public ClientFault(String message) {
    super(message.strip().replaceAll("\\s+", " "));
  }

  /// Nobody answered, or not in time; asking again may help.
  public static final class Unreachable extends ClientFault {
    private static final long serialVersionUID = 1;

    Unreachable(String message) {
      super(message);
    }
  }

  /// The service said no; the message is its detail and its remedy.
  public static final class Refused extends ClientFault {
    private static final long serialVersionUID = 1;
    private final int status;
    private final transient Map<String, String> errors;

    Refused(int status, String message, Map<String, String> errors) {
      super(message);
      this.status = status;
      this.errors = errors;
    }

    /// What is wrong with each field that was named, in the service's order.
    public Map<String, String> errors() {
      return errors;
    }

    public int status() {
      return status;
    }
  }
}
