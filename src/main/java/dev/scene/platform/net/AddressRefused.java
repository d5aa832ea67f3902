package dev.scene.platform.net;

import java.net.UnknownHostException;

/// A name leads where no request may go. The message is for people, and says what to do.
public final class AddressRefused extends UnknownHostException {
  public AddressRefused(String message) {
    super(message);
  }
}
