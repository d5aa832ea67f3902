package dev.scene.api.guide;

import java.util.List;

/// What a program needs to know of this service before it asks for anything else.
///
/// @param about what the service is, in a sentence
/// @param baseUrl what every path is to be added to
/// @param openapiUrl the whole description
/// @param docsUrl the same for whoever reads Markdown
/// @param ways what programs come for, in the order in which they do it
public record Manifest(
    String name,
    String version,
    String about,
    String baseUrl,
    String openapiUrl,
    String docsUrl,
    Access access,
    List<Steps> ways,
    Limits limits) {

  /// @param tokenNeeded whether a change needs the service's token
  /// @param otherMachines whether other machines are answered without that token
  /// @param headers the ways to send it, of which one is enough
  public record Access(
      boolean tokenNeeded, boolean otherMachines, List<String> headers, String rule) {}

  /// What leads to one end.
  public record Steps(Way way, String sentence, List<Step> operations) {}

  /// @param operationId as in the OpenAPI document
  public record Step(String operationId, String method, String path, String summary) {}

  /// @param items in one part of a list
  /// @param logLines in one part of a log
  /// @param waitSeconds that an answer without lines is held back
  public record Limits(int jsonBytes, int jsonDepth, int items, int logLines, int waitSeconds) {}
}
