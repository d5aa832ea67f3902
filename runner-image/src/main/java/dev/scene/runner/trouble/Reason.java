package dev.scene.runner.trouble;

import java.util.Locale;

/// Why an execution failed, as the contract names it.
public enum Reason {
  NAVIGATION_TIMEOUT,
  DNS_FAILURE,
  CONNECTION_FAILED,
  CERTIFICATE_ERROR,
  REDIRECT_LOOP,
  DOWNLOAD,
  REFUSED_ADDRESS,
  HTTP_STATUS,
  SELECTOR_NOT_FOUND,
  ACTION_TIMEOUT,
  ACTION_FAILED,
  SCRIPT_ERROR,
  CAPTURE_FAILED,
  BROWSER_CRASHED,
  DEADLINE,
  STOPPED,
  INTERNAL;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
